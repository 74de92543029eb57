using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace Cortex.RegistryKit.Emitted.Scanning;

/// <summary>
/// Finds where the tokens of JSON end, sixteen bytes at a time where the machine can. The one room that looks at memory without
/// asking at each byte whether it is there: every load is of sixteen bytes that have been seen to lie within the text.
/// </summary>
/// <remarks>Beyond ASCII there are but strings: who finds one that is, asks <see cref="RequireUtf8"/>.</remarks>
internal static class JsonScan
{
    private const int Step = 16;
    private const int LongStep = 32;

    /// <summary>The first byte from a place on that is not white space; the end of the text where all are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WhiteSpaceEnd(ReadOnlySpan<byte> text, int from)
    {
        if ((uint)from < (uint)text.Length && text[from] > (byte)' ') return from;
        var next = from + 1;
        return (uint)next < (uint)text.Length && text[next] > (byte)' ' && text[from] == (byte)' ' ? next : FarWhiteSpaceEnd(text, from);
    }

    /// <summary>The quote that ends a string, where that is short and has no escapes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind the quote that begins it.</param>
    /// <param name="traits">What there is in it.</param>
    /// <param name="end">Where the quote is.</param>
    /// <returns>Whether it has been found. If not, <see cref="StringEnd"/> says where it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryShortStringEnd(ReadOnlySpan<byte> text, int from, out StringTraits traits, out int end)
    {
        (traits, end) = (StringTraits.None, from);
        uint stops, beyondAscii;
        if (Vector256.IsHardwareAccelerated && from <= text.Length - LongStep)
        {
            var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)from);
            var isStop = Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\')) | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes);
            (stops, beyondAscii) = (isStop.ExtractMostSignificantBits(), bytes.ExtractMostSignificantBits());
        }
        else if (Vector128.IsHardwareAccelerated && from <= text.Length - Step)
        {
            var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)from);
            (stops, beyondAscii) = (Stops(bytes), bytes.ExtractMostSignificantBits());
        }
        else
        {
            return false;
        }

        end = from + BitOperations.TrailingZeroCount(stops);
        if (stops == 0 || text[end] != (byte)'"') return false;
        if ((beyondAscii & UpToFirst(stops)) != 0) traits = StringTraits.BeyondAscii;
        return true;
    }

    /// <summary>The quote that ends a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind the quote that begins it.</param>
    /// <param name="traits">What there is in it; added to what is there.</param>
    /// <exception cref="JsonException">It does not end, or has a control character or an escape that is none.</exception>
    public static int StringEnd(ReadOnlySpan<byte> text, int from, ref StringTraits traits)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(text);
            while (from <= text.Length - Step)
            {
                var bytes = Vector128.LoadUnsafe(ref start, (nuint)from);
                var stops = Stops(bytes);
                var beyondAscii = bytes.ExtractMostSignificantBits();
                if (stops == 0)
                {
                    if (beyondAscii != 0) traits |= StringTraits.BeyondAscii;
                    from += Step;
                    continue;
                }

                if ((beyondAscii & UpToFirst(stops)) != 0) traits |= StringTraits.BeyondAscii;
                from += BitOperations.TrailingZeroCount(stops);
                if (text[from] == (byte)'"') return from;
                from = EscapeEnd(text, from);
                traits |= StringTraits.Escaped;
            }
        }

        return NearStringEnd(text, from, ref traits);
    }

    /// <summary>Makes sure that what stands in a string is UTF-8.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public static void RequireUtf8(ReadOnlySpan<byte> text, int from, int end)
    {
        if (!Utf8.IsValid(text[from..end])) throw NotJson(from);
    }

    /// <summary>The end of a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Its first byte.</param>
    /// <param name="isWhole">Whether it is spelled without a fraction and an exponent.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static int NumberEnd(ReadOnlySpan<byte> text, int from, out bool isWhole)
    {
        if (text[from] == (byte)'-') from++;
        var end = DigitsEnd(text, from);
        if (end > from + 1 && text[from] == (byte)'0') throw NotJson(from + 1);

        isWhole = true;
        if (end < text.Length && text[end] == (byte)'.')
        {
            isWhole = false;
            end = DigitsEnd(text, end + 1);
        }

        if (end < text.Length && text[end] is (byte)'e' or (byte)'E')
        {
            isWhole = false;
            var digits = end + 1;
            if (digits < text.Length && text[digits] is (byte)'+' or (byte)'-') digits++;
            end = DigitsEnd(text, digits);
        }

        return end;
    }

    /// <summary>The end of one of the three words.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static int WordEnd(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> word) => text[from..].StartsWith(word) ? from + word.Length : throw NotJson(from);

    /// <summary>What says that a text is no JSON.</summary>
    /// <param name="offset">Where, in bytes.</param>
    public static JsonException NotJson(int offset) => new($"The text is no JSON at byte {offset}.");

    // A bit for each byte at which the plain part of a string ends: a quote, an escape, or a control character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\')) | Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();

    // What lies behind the first stop is no part of the string.
    private static uint UpToFirst(uint stops) => stops ^ (stops - 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FarWhiteSpaceEnd(ReadOnlySpan<byte> text, int from)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(text);
            while (from <= text.Length - Step)
            {
                var bytes = Vector128.LoadUnsafe(ref start, (nuint)from);
                var isSpace = Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\n')) | Vector128.Equals(bytes, Vector128.Create((byte)'\r')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t'));
                var others = ~isSpace.ExtractMostSignificantBits() & 0xFFFF;
                if (others != 0) return from + BitOperations.TrailingZeroCount(others);
                from += Step;
            }
        }

        while (from < text.Length && text[from] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') from++;
        return from;
    }

    private static int NearStringEnd(ReadOnlySpan<byte> text, int from, ref StringTraits traits)
    {
        while (from < text.Length)
        {
            var unit = text[from];
            if (unit == (byte)'"') return from;
            if (unit >= 0x80) traits |= StringTraits.BeyondAscii;
            if (unit >= (byte)' ' && unit != (byte)'\\')
            {
                from++;
                continue;
            }

            from = EscapeEnd(text, from);
            traits |= StringTraits.Escaped;
        }

        throw NotJson(text.Length);
    }

    // What stands there is an escape, or a character that has to be one.
    private static int EscapeEnd(ReadOnlySpan<byte> text, int from)
    {
        if (text[from] != (byte)'\\' || from + 1 >= text.Length) throw NotJson(from);
        if (text[from + 1] is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t') return from + 2;
        if (text[from + 1] != (byte)'u' || text.Length < from + 6) throw NotJson(from);

        foreach (var digit in text.Slice(from + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit)) throw NotJson(from);
        }

        return from + 6;
    }

    private static int DigitsEnd(ReadOnlySpan<byte> text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit((char)text[end])) end++;
        return end > from ? end : throw NotJson(from);
    }
}

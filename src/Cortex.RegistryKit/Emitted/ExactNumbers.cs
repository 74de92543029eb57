using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Looks at numbers as they are spelled, where the nearest double is not near enough. Costs no object in common cases.</summary>
internal static class ExactNumbers
{
    // All that are this long and have no exponent are decimals without a loss.
    private const int LongestDecimal = 28;
    private const double MostExact = 1L << 53;
    private const int LongestDouble = 32;

    /// <summary>Reads a number that a decimal holds exactly.</summary>
    public static bool TryGetDecimal(ReadOnlySpan<byte> spelling, out decimal number)
    {
        number = 0;
        return spelling.Length <= LongestDecimal && !spelling.ContainsAny((byte)'e', (byte)'E') && Utf8Parser.TryParse(spelling, out number, out var length) && length == spelling.Length;
    }

    /// <summary>Whether a number has no fraction, however it is spelled.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> spelling)
    {
        var mark = spelling.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = mark < 0 ? spelling : spelling[..mark];
        var point = mantissa.IndexOf((byte)'.');
        var fraction = point < 0 ? [] : mantissa[(point + 1)..].TrimEnd((byte)'0');
        if (mark < 0) return fraction.IsEmpty;

        var isNegative = spelling[mark + 1] == (byte)'-';
        var digits = spelling[(mark + 1)..].TrimStart("+-"u8).TrimStart((byte)'0');
        if (!mantissa.ContainsAnyInRange((byte)'1', (byte)'9')) return true;
        if (digits.Length > 9) return !isNegative;
        var exponent = digits.IsEmpty || !Utf8Parser.TryParse(digits, out int size, out _) ? 0 : size;
        if (!isNegative) return fraction.Length <= exponent;
        if (!fraction.IsEmpty) return false;
        var whole = point < 0 ? mantissa : mantissa[..point];
        return whole.Length - whole.TrimEnd((byte)'0').Length >= exponent;
    }

    /// <summary>Compares a number with a double, whose value is its shortest spelling.</summary>
    /// <param name="spelling">The number.</param>
    /// <param name="nearest">The double next to it.</param>
    /// <param name="other">The double.</param>
    public static int Compare(ReadOnlySpan<byte> spelling, double nearest, double other)
    {
        // Rounding keeps the order, so that only equals are left to be told apart.
        var order = nearest.CompareTo(other);
        if (order != 0 || double.IsInfinity(other)) return order;
        if (Math.Abs(other) < MostExact && Utf8Parser.TryParse(spelling, out long _, out var length) && length == spelling.Length) return 0;

        Span<byte> own = stackalloc byte[LongestDouble];
        other.TryFormat(own, out var written, "R", CultureInfo.InvariantCulture);
        if (spelling.SequenceEqual(own[..written])) return 0;
        return JsonNumber.Parse(Encoding.ASCII.GetString(spelling)).CompareTo(JsonNumber.Parse(Encoding.ASCII.GetString(own[..written])));
    }
}

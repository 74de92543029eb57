using System.Runtime.CompilerServices;
using System.Text;

namespace Cortex.RegistryKit.Emitted.Scanning;

/// <summary>Makes strings of ASCII, which needs no decoder.</summary>
internal static class AsciiText
{
    // Room for the ids of some hundred registries of the usual size.
    private const int Slots = 4096;
    private const int LongestName = 32;

    // Of what was read last, in any file. Two threads may write a slot at once: either string is right.
    private static readonly string?[] Names = new string?[Slots];

    /// <summary>A string.</summary>
    /// <param name="ascii">Its characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Make(ReadOnlySpan<byte> ascii) => Encoding.Latin1.GetString(ascii);

    /// <summary>A string that is likely to stand in many places, as ids do: one and the same object for all of them.</summary>
    /// <param name="ascii">Its characters.</param>
    public static string MakeName(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > LongestName) return Make(ascii);

        ref var slot = ref Names[ByteHash.Of(ascii, 0) & (Slots - 1)];
        var known = slot;
        if (known is not null && Ascii.Equals(ascii, known)) return known;
        return slot = Make(ascii);
    }
}

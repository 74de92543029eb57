using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cortex.RegistryKit.Emitted.Scanning;

/// <summary>
/// What stands between two properties, from the comma to the quote of the next name. It is mostly the same all over a file, so that
/// a look at whether it is there again takes the place of a search.
/// </summary>
internal struct Separator
{
    private const int Window = 16;

    private Vector128<byte> bytes;
    private Vector128<byte> mask;

    /// <summary>Its length in bytes; none where nothing has been learned, or it was too long.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it stands at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool StandsAt(ReadOnlySpan<byte> text, int at) =>
        Vector128.IsHardwareAccelerated && Length > 0 && at <= text.Length - Window && ((Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at) ^ bytes) & mask) == Vector128<byte>.Zero;

    /// <summary>Learns what stands between two properties.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The comma, behind which there was but white space.</param>
    /// <param name="end">The quote.</param>
    public void Learn(ReadOnlySpan<byte> text, int from, int end)
    {
        var length = end + 1 - from;
        if (length > Window || from > text.Length - Window) return;

        bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)from);
        mask = Vector128.LessThan(Vector128.CreateSequence<byte>(0, 1), Vector128.Create((byte)length));
        bytes &= mask;
        Length = length;
    }
}

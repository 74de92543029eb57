using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Cortex.RegistryKit.Emitted.Scanning;

/// <summary>Hashes short texts by multiplying and folding (after wyhash). The seed is another one in each process, so that nobody can make up texts that clash.</summary>
internal static class ByteHash
{
    private static readonly ulong FirstSeed = Random();
    private static readonly ulong SecondSeed = Random();

    /// <summary>The hash of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">Tells apart equal texts that are not meant as equal.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(ReadOnlySpan<byte> text, int kind)
    {
        var (first, second) = (0UL, 0UL);
        if (text.Length > 2 * sizeof(ulong))
        {
            return Of(text, text.Length, kind);
        }
        else if (text.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(text);
            second = BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        }
        else if (text.Length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(text);
            second = BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]);
        }
        else if (text.Length > 0)
        {
            first = text[0] | ((ulong)text[text.Length >> 1] << 8) | ((ulong)text[^1] << 16);
        }

        return (int)Fold(first ^ FirstSeed ^ (uint)text.Length, second ^ SecondSeed ^ ((ulong)kind << 32));
    }

    private static int Of(ReadOnlySpan<byte> text, int length, int kind)
    {
        var hash = FirstSeed ^ (uint)length;
        while (text.Length > sizeof(ulong))
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text), SecondSeed);
            text = text[Math.Min(sizeof(ulong), text.Length - sizeof(ulong))..];
        }

        return (int)Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text), SecondSeed ^ ((ulong)kind << 32));
    }

    private static ulong Fold(ulong first, ulong second)
    {
        var high = Math.BigMul(first, second, out var low);
        return high ^ low;
    }

    private static ulong Random()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}

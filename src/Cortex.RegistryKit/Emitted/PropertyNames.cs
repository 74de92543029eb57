using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Cortex.RegistryKit.Emitted.Scanning;

namespace Cortex.RegistryKit.Emitted;

/// <summary>The names of the properties that a schema describes, by number. Files mostly have them in the same order, so that the next one is looked for first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PropertyNames
{
    /// <summary>The number before the first one, which an unknown property has too.</summary>
    public const int None = -1;

    private readonly Entry[] entries;

    // Numbers by the hash of the name, counted from one; where two clash, the next place that is free.
    private readonly int[] places;

    /// <summary>Takes the names.</summary>
    /// <param name="names">The names, in the order of their numbers.</param>
    public PropertyNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);

        entries = [.. names.Select(name => new Entry(name))];
        places = new int[BitOperations.RoundUpToPowerOf2(((uint)names.Length * 4) + 1)];
        for (var i = 0; i < names.Length; i++)
        {
            var place = Place(Encoding.UTF8.GetBytes(names[i]));
            while (places[place] != 0) place = (place + 1) & (places.Length - 1);
            places[place] = i + 1;
        }
    }

    /// <summary>Whether the name behind a number stands at a place, spelled without an escape.</summary>
    /// <param name="previous">The number.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind the quote that begins a name.</param>
    /// <param name="length">The length of the name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Follows(int previous, ReadOnlySpan<byte> text, int from, out int length)
    {
        length = 0;
        var expected = previous + 1;
        if ((uint)expected >= (uint)entries.Length) return false;

        ref readonly var entry = ref entries[expected];
        length = entry.Length;
        return entry.StandsAt(text, from);
    }

    /// <summary>The number of a name.</summary>
    /// <param name="name">The name, in UTF-8.</param>
    /// <returns>The number, or <see cref="None"/>.</returns>
    internal int Find(ReadOnlySpan<byte> name)
    {
        for (var place = Place(name); places[place] is not 0 and var number; place = (place + 1) & (places.Length - 1))
        {
            if (entries[number - 1].Is(name)) return number - 1;
        }

        return None;
    }

    private int Place(ReadOnlySpan<byte> name) => ByteHash.Of(name, 0) & (places.Length - 1);

    private readonly struct Entry
    {
        private const int Window = 16;

        private readonly byte[] utf8;
        private readonly bool hasPlainSpelling;
        private readonly bool hasHead;
        private readonly Vector128<byte> head;
        private readonly Vector128<byte> mask;

        public Entry(string name)
        {
            utf8 = Encoding.UTF8.GetBytes(name);
            Length = utf8.Length;
            hasPlainSpelling = !utf8.Any(unit => unit is < (byte)' ' or (byte)'"' or (byte)'\\');
            hasHead = hasPlainSpelling && Length < Window && Vector128.IsHardwareAccelerated;
            if (!hasHead) return;

            // With the quote that ends it.
            Span<byte> bytes = stackalloc byte[Window];
            Span<byte> ones = stackalloc byte[Window];
            bytes.Clear();
            ones.Clear();
            utf8.CopyTo(bytes);
            bytes[Length] = (byte)'"';
            ones[..(Length + 1)].Fill(byte.MaxValue);
            head = Vector128.Create(bytes);
            mask = Vector128.Create(ones);
        }

        public int Length { get; }

        public bool Is(ReadOnlySpan<byte> name) => name.Length == Length && name.SequenceEqual(utf8);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool StandsAt(ReadOnlySpan<byte> text, int from)
        {
            if (hasHead && from <= text.Length - Window) return ((Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)from) ^ head) & mask) == Vector128<byte>.Zero;
            return StandsFar(text, from);
        }

        private bool StandsFar(ReadOnlySpan<byte> text, int from) =>
            hasPlainSpelling && text.Length - from > Length && text[from + Length] == (byte)'"' && Is(text.Slice(from, Length));
    }
}

using System.Buffers;

namespace Cortex.RegistryKit.Emitted;

/// <summary>What a string means, in UTF-8: its spelling where that has no escapes, else a copy without them. Costs no object.</summary>
internal readonly ref struct Meaning
{
    /// <summary>The size of the scratch space that a caller gives from its stack; what is longer comes from a pool.</summary>
    public const int OnStack = 256;

    private readonly byte[]? rented;

    /// <summary>Decodes a string.</summary>
    /// <param name="spelling">What stands between the quotes.</param>
    /// <param name="isEscaped">Whether it has escapes.</param>
    /// <param name="scratch">Where to put the copy, if it fits.</param>
    public Meaning(ReadOnlySpan<byte> spelling, bool isEscaped, Span<byte> scratch)
    {
        if (!isEscaped)
        {
            Utf8 = spelling;
            IsText = true;
            return;
        }

        if (spelling.Length > scratch.Length) scratch = rented = ArrayPool<byte>.Shared.Rent(spelling.Length);
        Utf8 = scratch[..JsonEscapes.Decode(spelling, scratch, out var isText)];
        IsText = isText;
    }

    /// <summary>The meaning, with U+FFFD in place of half of a surrogate pair.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Whether the string is Unicode text: an escaped half of a surrogate pair is none.</summary>
    public bool IsText { get; }

    public void Dispose()
    {
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }

    public override string ToString() => System.Text.Encoding.UTF8.GetString(Utf8);
}

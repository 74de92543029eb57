namespace Cortex.RegistryKit.Language.Text;

/// <summary>A stretch of a text, in bytes of its UTF-8 form.</summary>
public readonly struct ByteSpan : IEquatable<ByteSpan>
{
    /// <summary>Makes a span.</summary>
    /// <param name="start">The offset of its first byte.</param>
    /// <param name="length">Its number of bytes; may be 0.</param>
    public ByteSpan(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>The offset of the first byte.</summary>
    public int Start { get; }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <summary>The offset behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The span from one offset up to another.</summary>
    /// <param name="start">The offset of the first byte.</param>
    /// <param name="end">The offset behind the last byte.</param>
    public static ByteSpan FromBounds(int start, int end) => new(start, end - start);

    /// <inheritdoc/>
    public bool Equals(ByteSpan other) => Start == other.Start && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByteSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Start * 397) ^ Length);

    /// <summary>Whether both cover the same bytes.</summary>
    public static bool operator ==(ByteSpan left, ByteSpan right) => left.Equals(right);

    /// <summary>Whether they cover different bytes.</summary>
    public static bool operator !=(ByteSpan left, ByteSpan right) => !left.Equals(right);

    /// <summary>The bounds, as <c>[start..end)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";
}

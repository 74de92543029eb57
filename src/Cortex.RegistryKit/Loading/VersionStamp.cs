using System.Security.Cryptography;

namespace Cortex.RegistryKit;

/// <summary>Tells one content of a file from another, so that nobody overwrites what they did not read.</summary>
public readonly struct VersionStamp : IEquatable<VersionStamp>
{
    private readonly UInt128 hash;

    private VersionStamp(UInt128 hash) => this.hash = hash;

    /// <summary>The stamp of a content.</summary>
    /// <param name="content">The bytes of the file.</param>
    internal static VersionStamp Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return new VersionStamp(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <inheritdoc/>
    public bool Equals(VersionStamp other) => hash == other.hash;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VersionStamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => hash.GetHashCode();

    /// <summary>Whether both stand for the same content.</summary>
    public static bool operator ==(VersionStamp left, VersionStamp right) => left.Equals(right);

    /// <summary>Whether they stand for different contents.</summary>
    public static bool operator !=(VersionStamp left, VersionStamp right) => !left.Equals(right);

    /// <summary>The stamp as 32 hexadecimal digits.</summary>
    public override string ToString() => hash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}

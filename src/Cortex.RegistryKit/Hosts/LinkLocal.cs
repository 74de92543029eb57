using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cortex.RegistryKit;

/// <summary>Addresses that only mean something on the server's own link: link-local ones, and those of the clouds' metadata services.</summary>
internal static class LinkLocal
{
    private const int EmbeddedIPv4At = 12;

    private static readonly string[] MetadataNames = ["metadata.google.internal", "metadata.goog"];

    // Alibaba Cloud, Azure; AWS and Google over IPv6. The others, and these over IPv4, use 169.254.0.0/16.
    private static readonly IPAddress[] MetadataAddresses = [IPAddress.Parse("100.100.100.200"), IPAddress.Parse("168.63.129.16"), IPAddress.Parse("fd00:ec2::254"), IPAddress.Parse("fd20:ce::254")];

    // IPv4 within IPv6: compatible, mapped, and by way of a NAT64 gateway.
    private static readonly byte[][] EmbeddingPrefixes = [Prefix("::"), Prefix("::ffff:0:0"), Prefix("64:ff9b::")];

    /// <summary>Whether a host's name is that of a metadata service, or spells such an address in whatever way.</summary>
    /// <param name="name">The name, as it stands in a url.</param>
    public static bool Is(string name)
    {
        name = name.Trim('[', ']').TrimEnd('.');
        return MetadataNames.Contains(name, StringComparer.OrdinalIgnoreCase) || AddressesOf(name).Any(Is);
    }

    /// <summary>Whether an address is such a one.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv6LinkLocal || MetadataAddresses.Contains(address)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return EmbeddedIn(address) is IPAddress embedded && Is(embedded);

        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return bytes[0] == 169 && bytes[1] == 254;
    }

    private static IPAddress? EmbeddedIn(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return EmbeddingPrefixes.Any(prefix => bytes.AsSpan(0, EmbeddedIPv4At).SequenceEqual(prefix)) ? new IPAddress(bytes.AsSpan(EmbeddedIPv4At)) : null;
    }

    // A name can be read as a decimal number, and as .NET and C libraries read it: in fewer parts, octal, hexadecimal.
    private static IEnumerable<IPAddress> AddressesOf(string name)
    {
        if (NumberOf(name) is UInt128 number) yield return FromNumber(number);

        var zone = name.IndexOf('%', StringComparison.Ordinal);
        if (IPAddress.TryParse(zone < 0 ? name : name[..zone], out var address)) yield return address;
    }

    private static IPAddress FromNumber(UInt128 number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new IPAddress(number <= uint.MaxValue ? bytes[EmbeddedIPv4At..] : bytes);
    }

    private static UInt128? NumberOf(string name)
    {
        if (name.Length == 0) return null;

        UInt128 number = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.DecimalDigitNumber) return null;
            var digit = (UInt128)Rune.GetNumericValue(rune);
            if (number > (UInt128.MaxValue - digit) / 10) return null;
            number = (number * 10) + digit;
        }

        return number;
    }

    private static byte[] Prefix(string address) => IPAddress.Parse(address).GetAddressBytes()[..EmbeddedIPv4At];
}

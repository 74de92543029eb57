using System.Text;

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>An address of e-mail (RFC 5321, 4.1.2), or of international e-mail (RFC 6531).</summary>
internal static class EmailFormat
{
    private const int LongestLocalPart = 64;

    public static bool IsValid(string text, bool isInternational)
    {
        var at = text.LastIndexOf('@');
        if (at < 1) return false;

        var local = text.Substring(0, at);
        return Encoding.UTF8.GetByteCount(local) <= LongestLocalPart && (IsQuoted(local, isInternational) || IsDotted(local, isInternational)) && IsDomain(text.Substring(at + 1), isInternational);
    }

    private static bool IsDotted(string local, bool isInternational) =>
        local.Split('.').All(atom => atom.Length > 0 && atom.All(c => Ascii.IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".IndexOf(c) >= 0 || (isInternational && c >= 0x80)));

    private static bool IsQuoted(string local, bool isInternational)
    {
        if (local.Length < 2 || local[0] != '"' || local[local.Length - 1] != '"') return false;
        for (var i = 1; i < local.Length - 1; i++)
        {
            if (local[i] == '"' || (local[i] == '\\' && ++i == local.Length - 1)) return false;
            if (local[i] is < ' ' or '\x7f' || (local[i] >= 0x80 && !isInternational)) return false;
        }

        return true;
    }

    private static bool IsDomain(string domain, bool isInternational)
    {
        if (domain.StartsWith("[", StringComparison.Ordinal) && domain.EndsWith("]", StringComparison.Ordinal)) return IsAddress(domain.Substring(1, domain.Length - 2));
        return domain.Split('.').All(label => label.Length is >= 1 and <= 63 && label[0] != '-' && label[label.Length - 1] != '-' && label.All(c => Ascii.IsLetterOrDigit(c) || c == '-' || (isInternational && c >= 0x80)));
    }

    private static bool IsAddress(string address) =>
        address.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? IPv6Format.IsValid(address.Substring(5)) : IPv4Format.IsValid(address);
}

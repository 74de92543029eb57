namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A URI (RFC 3986) or IRI (RFC 3987), or a reference that is relative to one.</summary>
internal static class UriFormat
{
    private const string SubDelimiters = "!$&'()*+,;=";

    public static bool IsValid(string text, bool isInternational, bool isReference)
    {
        var (rest, fragment) = Cut(text, '#');
        var (path, query) = Cut(rest, '?');
        var colon = path.IndexOf(':');
        var hasScheme = colon > 0 && IsScheme(path.Substring(0, colon));
        if (!hasScheme && (!isReference || IsNoScheme(path, colon))) return false;

        if (hasScheme) path = path.Substring(colon + 1);
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            var end = path.IndexOf('/', 2);
            if (!IsAuthority(end < 0 ? path.Substring(2) : path.Substring(2, end - 2), isInternational)) return false;
            path = end < 0 ? "" : path.Substring(end);
        }

        return Consists(path, ":@/", isInternational) && Consists(query, ":@/?", isInternational, isQuery: true) && Consists(fragment, ":@/?", isInternational);
    }

    /// <summary>Whether a part consists of unreserved and percent-encoded characters, the common delimiters and some others.</summary>
    private static bool Consists(string part, string others, bool isInternational, bool isQuery = false)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (Ascii.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '~' || SubDelimiters.IndexOf(c) >= 0 || others.IndexOf(c) >= 0) continue;
            if (Ascii.IsPercentEncoded(part, i)) i += 2;
            else if (!isInternational || c < 0xA0 || !IsInternational(part, ref i, isQuery)) return false;
        }

        return true;
    }

    private static bool IsInternational(string part, ref int i, bool isQuery)
    {
        if (!char.IsSurrogate(part[i])) return part[i] is < '\ue000' or (>= '\uf900' and < '\ufdd0') or (>= '\ufdf0' and < '\ufff0') || (isQuery && part[i] is >= '\ue000' and < '\uf900');
        if (i + 1 == part.Length || !char.IsSurrogatePair(part[i], part[i + 1])) return false;

        var point = char.ConvertToUtf32(part[i], part[++i]);
        return (point & 0xFFFF) < 0xFFFE && (point < 0xF0000 || isQuery);
    }

    private static (string Before, string After) Cut(string text, char mark) => text.IndexOf(mark) is var at and >= 0 ? (text.Substring(0, at), text.Substring(at + 1)) : (text, "");

    private static bool IsScheme(string text) => Ascii.IsLetter(text[0]) && text.All(c => Ascii.IsLetterOrDigit(c) || c is '+' or '-' or '.');

    // In the first step of a relative path a colon would make a scheme of what stands before it.
    private static bool IsNoScheme(string path, int colon) => colon >= 0 && path.IndexOf('/') is var slash && (slash < 0 || colon < slash);

    private static bool IsAuthority(string authority, bool isInternational)
    {
        var at = authority.LastIndexOf('@');
        if (at >= 0 && !Consists(authority.Substring(0, at), ":", isInternational)) return false;

        var host = authority.Substring(at + 1);
        var portMark = host.LastIndexOf(':');
        if (portMark >= 0 && host.IndexOf(']') < portMark)
        {
            if (!host.Substring(portMark + 1).All(Ascii.IsDigit)) return false;
            host = host.Substring(0, portMark);
        }

        return host.StartsWith("[", StringComparison.Ordinal) ? host.EndsWith("]", StringComparison.Ordinal) && IsLiteral(host.Substring(1, host.Length - 2)) : Consists(host, "", isInternational);
    }

    // Besides IPv6 an address of a version to come: v1.fe.
    private static bool IsLiteral(string address)
    {
        if (address.Length == 0 || address[0] is not ('v' or 'V')) return IPv6Format.IsValid(address);
        var (version, rest) = Cut(address.Substring(1), '.');
        return version.Length > 0 && version.All(Ascii.IsHexDigit) && rest.Length > 0 && rest.IndexOf('%') < 0 && Consists(rest, ":", isInternational: false);
    }
}

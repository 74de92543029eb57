namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>Eight groups of hexadecimal digits (RFC 4291, 2.2), of which <c>::</c> can stand for some; the last two may be an IPv4 address.</summary>
internal static class IPv6Format
{
    public static bool IsValid(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return Groups(text) == 8;

        var before = text.Substring(0, gap);
        var after = text.Substring(gap + 2);
        if (before.Contains('.')) return false;
        var (left, right) = (before.Length == 0 ? 0 : Groups(before), after.Length == 0 ? 0 : Groups(after));
        return left >= 0 && right >= 0 && left + right <= 7;
    }

    /// <summary>The number of groups, or -1 where one is none.</summary>
    private static int Groups(string text)
    {
        var parts = text.Split(':');
        var hasIPv4 = parts[parts.Length - 1].Contains('.');
        if (hasIPv4 && !IPv4Format.IsValid(parts[parts.Length - 1])) return -1;
        return parts.Take(parts.Length - (hasIPv4 ? 1 : 0)).All(part => part.Length is >= 1 and <= 4 && part.All(Ascii.IsHexDigit)) ? parts.Length + (hasIPv4 ? 1 : 0) : -1;
    }
}

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>Four numbers with dots between them (RFC 2673, 3.2); a leading zero would be read as octal by some.</summary>
internal static class IPv4Format
{
    public static bool IsValid(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => part.Length is >= 1 and <= 3 && (part.Length == 1 || part[0] != '0') && Ascii.Number(part, 0, part.Length) is >= 0 and <= 255);
    }
}

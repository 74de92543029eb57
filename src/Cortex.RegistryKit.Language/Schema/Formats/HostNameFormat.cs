namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>The name of a host (RFC 1123, 2.1); a label that stands for one of another script must really do so (RFC 5890).</summary>
internal static class HostNameFormat
{
    public const int Longest = 253;

    public const int LongestLabel = 63;

    public static bool IsValid(string text) => text.All(c => c < 0x80) && IdnHostNameFormat.IsValid(text);

    /// <summary>Whether a label consists of letters, digits and inner hyphens of ASCII.</summary>
    public static bool IsLabel(string label) => label.Length is >= 1 and <= LongestLabel && label[0] != '-' && label[label.Length - 1] != '-' && label.All(c => Ascii.IsLetterOrDigit(c) || c == '-');
}

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>The name of a host in any script (RFC 5890 to 5893).</summary>
internal static class IdnHostNameFormat
{
    private const string Prefix = "xn--";

    public static bool IsValid(string text)
    {
        // The ideographic, fullwidth and halfwidth full stops separate labels as well.
        var labels = text.Split('.', '\u3002', '\uff0e', '\uff61');
        var length = labels.Length - 1;
        var meant = new List<string>();
        foreach (var label in labels)
        {
            if (Meaning(label, out var encoded) is not string one) return false;
            meant.Add(one);
            length += encoded;
        }

        return length <= HostNameFormat.Longest && (!meant.Any(BidiLabel.IsRightToLeft) || meant.All(BidiLabel.IsValid));
    }

    /// <summary>What a label stands for, or null where it is none.</summary>
    private static string? Meaning(string label, out int length)
    {
        length = label.Length;
        if (label.Any(c => c >= 0x80))
        {
            if (!IdnLabel.IsValid(label)) return null;
            length = Prefix.Length + Punycode.Encode(label).Length;
            return length <= HostNameFormat.LongestLabel ? label : null;
        }

        if (!HostNameFormat.IsLabel(label)) return null;
        if (!label.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return label;

        var encoded = label.Substring(Prefix.Length);
        return Punycode.Decode(encoded) is string decoded && decoded.Any(c => c >= 0x80) && IdnLabel.IsValid(decoded) && string.Equals(Punycode.Encode(decoded), encoded, StringComparison.OrdinalIgnoreCase) ? decoded : null;
    }
}

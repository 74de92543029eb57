namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>What <c>format</c> can say of a text: the formats of draft-07, and <c>uuid</c> of its successor.</summary>
public static class TextFormats
{
    private static readonly Dictionary<string, Func<string, bool>> All = new(StringComparer.Ordinal)
    {
        ["date-time"] = DateTimeFormat.IsValid,
        ["date"] = DateFormat.IsValid,
        ["time"] = TimeFormat.IsValid,
        ["email"] = text => EmailFormat.IsValid(text, isInternational: false),
        ["idn-email"] = text => EmailFormat.IsValid(text, isInternational: true),
        ["hostname"] = HostNameFormat.IsValid,
        ["idn-hostname"] = IdnHostNameFormat.IsValid,
        ["ipv4"] = IPv4Format.IsValid,
        ["ipv6"] = IPv6Format.IsValid,
        ["uri"] = text => UriFormat.IsValid(text, isInternational: false, isReference: false),
        ["uri-reference"] = text => UriFormat.IsValid(text, isInternational: false, isReference: true),
        ["iri"] = text => UriFormat.IsValid(text, isInternational: true, isReference: false),
        ["iri-reference"] = text => UriFormat.IsValid(text, isInternational: true, isReference: true),
        ["uri-template"] = UriTemplateFormat.IsValid,
        ["json-pointer"] = JsonPointerFormat.IsValid,
        ["relative-json-pointer"] = JsonPointerFormat.IsRelative,
        ["regex"] = EcmaPattern.IsWellFormed,
        ["uuid"] = UuidFormat.IsValid,
    };

    /// <summary>The names of the formats that are known.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>Whether a text is of a format; every text is of one that is not known.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="text">The text.</param>
    public static bool Accepts(string format, string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        return !All.TryGetValue(format ?? throw new ArgumentNullException(nameof(format)), out var isValid) || isValid(text);
    }
}

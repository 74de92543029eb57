using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Secrets;

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>What a picture says of an entity. It is shown around, so what looks like a secret stays out, and of a url all but its origin.</summary>
internal static class GraphTexts
{
    private const string Hidden = "(secret)";

    /// <summary>A text of the file, unless it looks like a secret.</summary>
    public static string Shown(string text) => SecretPlaces.IsLikely(text) ? Hidden : text;

    /// <summary>The type of an entity, else where it is reached; null where neither is known.</summary>
    public static string? DetailOf(IdChoice choice)
    {
        if (choice.Variant is string variant) return Shown(variant);
        return choice.Entry?.Kind.Entity.Properties.Where(property => property.Node.Target is { Format: "uri", Secret: null })
            .Select(property => OriginOf(choice.Entry.Text(property.Name))).FirstOrDefault(origin => origin is not null);
    }

    private static string? OriginOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 ? Shown(parsed.GetComponents(UriComponents.SchemeAndServer, UriFormat.SafeUnescaped)) : null;
}

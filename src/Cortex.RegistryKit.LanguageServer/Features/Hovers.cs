using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>What stands at a place: what an id means, or what a property is for.</summary>
internal static class Hovers
{
    /// <summary>What stands at an offset; null where there is nothing to say.</summary>
    public static Hover? At(Analysis analysis, int offset)
    {
        var place = analysis.PlaceAt(offset);
        if (place.Token is not { } token) return null;

        // A text in an id's place may be a key all the same.
        var mention = analysis.MentionAt(offset);
        string?[] parts =
        [
            mention is not null && analysis.MayShow(mention.Node) ? Summaries.Of(mention, analysis) : null,
            place.Value is null ? null : Descriptions.Of(place.Value),
        ];
        var text = string.Join("\n\n---\n\n", parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : new Hover(new MarkupContent("markdown", text), analysis.Positions.Of(token.Span));
    }
}

using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>The way from a reference to its entry, and back.</summary>
internal static class Navigation
{
    /// <summary>The entry of the entity at an offset; null where it has none in this file.</summary>
    public static Location? Definition(Analysis analysis, int offset)
    {
        if (analysis.MentionAt(offset) is not { } mention || analysis.Entities.Find(mention.Kind, mention.Id) is not { } entry || entry.IdNode.Tree != analysis.Tree) return null;
        return new Location(analysis.Document.Uri, analysis.Positions.Of(entry.IdNode.Span));
    }

    /// <summary>The places that mean the entity at an offset.</summary>
    public static IReadOnlyList<Location> References(Analysis analysis, int offset, bool withEntry)
    {
        if (analysis.MentionAt(offset) is not { } mention) return [];

        return [.. analysis.Mentions.Where(other => other.MeansSame(mention) && (withEntry || !other.IsEntry)).Select(other => new Location(analysis.Document.Uri, analysis.Positions.Of(other.Node.Span)))];
    }
}

using Cortex.RegistryKit.Language.Navigation;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Server;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Another id for an entity.</summary>
internal static class Renames
{
    /// <summary>The id at an offset that can be another one; null where there is none.</summary>
    /// <exception cref="RefusedRequestException">The entity keeps its id.</exception>
    public static PrepareRenameResult? Prepare(Analysis analysis, int offset)
    {
        if (MentionAt(analysis, offset) is not { } mention) return null;
        if (Renaming.Obstacle(mention, analysis.Entities) is string obstacle) throw new RefusedRequestException(obstacle);

        return new PrepareRenameResult(analysis.Positions.Of(Inside(mention.Node.Span)), mention.Id);
    }

    /// <summary>The changes that give the entity at an offset another id; null where there is none.</summary>
    /// <exception cref="RefusedRequestException">The entity cannot have this id.</exception>
    public static WorkspaceEdit? Run(Analysis analysis, ClientFeatures client, int offset, string id)
    {
        if (MentionAt(analysis, offset) is not { } mention) return null;
        if (Renaming.Obstacle(mention, id, analysis.Entities) is string obstacle) throw new RefusedRequestException(obstacle);

        return TextEdits.InWorkspace(Renaming.Plan(mention, id, analysis.Mentions), analysis, client);
    }

    private static Mention? MentionAt(Analysis analysis, int offset) => analysis.MentionAt(offset) is { } mention && analysis.MayShow(mention.Node) ? mention : null;

    // The quotes stay.
    private static ByteSpan Inside(ByteSpan span) => span.Length < 2 ? span : new ByteSpan(span.Start + 1, span.Length - 2);
}

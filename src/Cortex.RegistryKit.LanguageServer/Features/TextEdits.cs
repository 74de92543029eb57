using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Changes of a text, as editors take them.</summary>
internal static class TextEdits
{
    /// <summary>The edits of a document.</summary>
    public static IReadOnlyList<TextEdit> Of(IEnumerable<TextChange> changes, PositionMap positions) =>
        [.. changes.Select(change => new TextEdit(positions.Of(change.Span), Encoding.UTF8.GetString(change.Replacement)))];

    /// <summary>The edits of a document, for its version where the editor knows of versions.</summary>
    public static WorkspaceEdit InWorkspace(IEnumerable<TextChange> changes, Analysis analysis, ClientFeatures client)
    {
        var edits = Of(changes, analysis.Positions);
        var document = analysis.Document;
        return client.VersionedEdits
            ? new WorkspaceEdit(null, [new TextDocumentEdit(new VersionedTextDocumentIdentifier(document.Uri, document.Version), edits)])
            : new WorkspaceEdit(new Dictionary<string, IReadOnlyList<TextEdit>> { [document.Uri] = edits }, null);
    }
}

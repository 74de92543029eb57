using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Workspaces;

/// <summary>What the editor can do, as far as it matters.</summary>
internal sealed record ClientFeatures
{
    /// <summary>What columns count.</summary>
    public PositionEncoding Encoding { get; init; }

    /// <summary>Whether a proposal may have places to fill in.</summary>
    public bool Snippets { get; init; }

    /// <summary>Whether changes may say for which version they are.</summary>
    public bool VersionedEdits { get; init; }

    /// <summary>Whether it can be asked for settings.</summary>
    public bool Configuration { get; init; }

    /// <summary>Whether it watches files that it is told of.</summary>
    public bool WatchesFiles { get; init; }

    /// <summary>Reads what an editor says of itself.</summary>
    public static ClientFeatures Of(ClientCapabilities? capabilities) => new()
    {
        Encoding = PositionEncodings.Choose(capabilities?.General?.PositionEncodings),
        Snippets = capabilities?.TextDocument?.Completion?.CompletionItem?.SnippetSupport ?? false,
        VersionedEdits = capabilities?.Workspace?.WorkspaceEdit?.DocumentChanges ?? false,
        Configuration = capabilities?.Workspace?.Configuration ?? false,
        WatchesFiles = capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration ?? false,
    };
}

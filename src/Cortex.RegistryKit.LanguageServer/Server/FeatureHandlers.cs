using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Features;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>What an editor asks of a document. Each question is answered for the version at which it was asked, beside the others.</summary>
/// <param name="workspace">What is open.</param>
internal sealed class FeatureHandlers(Workspace workspace)
{
    public void Register(Connection connection)
    {
        connection.On("textDocument/completion", At((analysis, offset, _) => Completion.At(analysis, workspace.Client, offset)));
        connection.On("textDocument/hover", At((analysis, offset, _) => Hovers.At(analysis, offset)));
        connection.On("textDocument/definition", At((analysis, offset, _) => Navigation.Definition(analysis, offset)));
        connection.On("textDocument/prepareRename", At((analysis, offset, _) => Renames.Prepare(analysis, offset)));
        connection.On("textDocument/references", new Func<ReferenceParams, CancellationToken, Task<IReadOnlyList<Location>?>>((parameters, cancellationToken) =>
            AskAsync(parameters.TextDocument, analysis => Navigation.References(analysis, analysis.Positions.OffsetOf(parameters.Position), parameters.Context.IncludeDeclaration), cancellationToken)));
        connection.On("textDocument/rename", new Func<RenameParams, CancellationToken, Task<WorkspaceEdit?>>((parameters, cancellationToken) =>
            AskAsync(parameters.TextDocument, analysis => Renames.Run(analysis, workspace.Client, analysis.Positions.OffsetOf(parameters.Position), parameters.NewName), cancellationToken)));
        connection.On("textDocument/codeAction", new Func<CodeActionParams, CancellationToken, Task<IReadOnlyList<CodeAction>?>>((parameters, cancellationToken) =>
            AskAsync(parameters.TextDocument, analysis => CodeActions.Of(analysis, workspace.Client, parameters.Range, parameters.Context?.Only, cancellationToken), cancellationToken)));
        connection.On("textDocument/documentSymbol", Of(Symbols.Of));
        connection.On("textDocument/semanticTokens/full", Of(SemanticWords.Of));
        connection.On("textDocument/foldingRange", Of(analysis => Folding.Of(analysis.Tree, analysis.Positions)));
        connection.On("textDocument/formatting", new Func<DocumentFormattingParams, CancellationToken, Task<IReadOnlyList<TextEdit>?>>((parameters, cancellationToken) =>
            AskAsync(parameters.TextDocument, analysis => Formatting.Of(analysis.Tree, analysis.Positions, parameters.Options, range: null), cancellationToken)));
        connection.On("textDocument/rangeFormatting", new Func<DocumentRangeFormattingParams, CancellationToken, Task<IReadOnlyList<TextEdit>?>>((parameters, cancellationToken) =>
            AskAsync(parameters.TextDocument, analysis => Formatting.Of(analysis.Tree, analysis.Positions, parameters.Options, parameters.Range), cancellationToken)));
    }

    private Func<TextDocumentPositionParams, CancellationToken, Task<T?>> At<T>(Func<Analysis, int, CancellationToken, T?> answer)
        where T : class =>
        (parameters, cancellationToken) => AskAsync(parameters.TextDocument, analysis => answer(analysis, analysis.Positions.OffsetOf(parameters.Position), cancellationToken), cancellationToken);

    private Func<TextDocumentParams, CancellationToken, Task<T?>> Of<T>(Func<Analysis, T?> answer)
        where T : class =>
        (parameters, cancellationToken) => AskAsync(parameters.TextDocument, answer, cancellationToken);

    /// <summary>Answers a question about a document; with null where it is no registry.</summary>
    private async Task<T?> AskAsync<T>(TextDocumentIdentifier id, Func<Analysis, T?> answer, CancellationToken cancellationToken)
        where T : class
    {
        // What is typed next must not change what this question is about.
        if (workspace.Documents.Find(id.Uri) is not { } document) return null;

        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return workspace.Analyze(document, cancellationToken) is { } analysis ? answer(analysis) : null;
    }
}

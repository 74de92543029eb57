using System.Collections.Immutable;
using System.Composition;
using Cortex.RegistryKit.Analyzers;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.CodeFixes.Code;

/// <summary>RK5001 and RK5005: puts the text that most likely was meant in the place of the one that is not known.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeTextFix))]
[Shared]
public sealed class ChangeTextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownIdInCode.Rule.Id, UnknownKindInCode.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(Reports.Suggestion, out var suggestion) || suggestion is null) continue;

            var document = context.Document;
            var change = new TextChange(diagnostic.Location.SourceSpan, SymbolDisplay.FormatLiteral(suggestion, quote: true));
            context.RegisterCodeFix(CodeAction.Create($"Change to '{suggestion}'", cancellation => ApplyAsync(document, change, cancellation), nameof(ChangeTextFix)), diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ApplyAsync(Document document, TextChange change, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}

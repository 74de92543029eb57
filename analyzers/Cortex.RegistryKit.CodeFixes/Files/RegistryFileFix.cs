using System.Collections.Immutable;
using System.Composition;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Cortex.RegistryKit.CodeFixes.Files;

/// <summary>Mends what is found in a registry file, where it has one obvious mend: for hosts that offer fixes in JSON.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegistryFileFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"])]
[Shared]
public sealed class RegistryFileFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalogue.All.Select(rule => rule.Id).Where(id => id[2] is >= '1' and <= '4')];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RegistryFileFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        if (FixableFile.Of(document.Project, context.CancellationToken).FirstOrDefault(candidate => candidate.Document.Id == document.Id) is not { } file) return Task.CompletedTask;

        var findings = RegistryChecker.Run(SourceTexts.Tree(file.File.Text), file.Schema, file.Context, context.CancellationToken).Findings;
        foreach (var diagnostic in context.Diagnostics)
        {
            var finding = findings.FirstOrDefault(candidate => candidate.Rule.Id == diagnostic.Id && candidate.Fix is not null && SourceSpans.Locate(file.File.Path, file.File.Text, candidate.Span).SourceSpan == diagnostic.Location.SourceSpan);
            if (finding?.Fix is not { } fix) continue;

            var solution = document.Project.Solution;
            context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(file.With(solution, fix.Plan(SourceTexts.Encode(file.File.Text)))), finding.Rule.Id), diagnostic);
        }

        return Task.CompletedTask;
    }
}

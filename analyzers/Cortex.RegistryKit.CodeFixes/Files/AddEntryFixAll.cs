using System.Collections.Immutable;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Cortex.RegistryKit.CodeFixes.Files;

/// <summary>Adds all entries of a kind that code names to a registry, in one edit of its text.</summary>
internal sealed class AddEntryFixAll : FixAllProvider
{
    public static AddEntryFixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (EntryKey.Parse(context.CodeActionEquivalenceKey) is not { } key) return null;

        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            var diagnostics = await DiagnosticsAsync(context, project).ConfigureAwait(false);
            if (FixableFile.Of(project, context.CancellationToken).FirstOrDefault(candidate => candidate.Document.FilePath == key.Path) is not { } file) continue;

            var ids = diagnostics.Select(MissingEntry.Of).Where(missing => missing is not null && missing.Kind == key.Kind && missing.IsFor(file)).Select(missing => missing!.Id).OrderBy(id => id, StringComparer.Ordinal);
            var changes = NewEntries.Plan(SourceTexts.Tree(file.File.Text), file.Schema, file.Context, key.Kind, key.Variant, ids, context.CancellationToken);
            if (changes is not null) solution = file.With(solution, changes);
        }

        return CodeAction.Create(key.TitleOfAll, _ => Task.FromResult(solution), nameof(AddEntryFixAll));
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project) => context is { Scope: FixAllScope.Document, Document: { } document }
        ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
        : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
}

using System.Collections.Immutable;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Cortex.RegistryKit.CodeFixes.Files;

/// <summary>Mends all findings of a rule in the registries of a project, or of all, as <c>validate --fix</c> does.</summary>
internal sealed class RegistryFileFixAll : FixAllProvider
{
    public static RegistryFileFixAll Instance { get; } = new();

    // Which file a context of a document is about, it tells for C# alone.
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var ids = context.DiagnosticIds;
        return Task.FromResult<CodeAction?>(CodeAction.Create($"Mend all {string.Join(", ", ids)}", cancellation => Task.FromResult(Mend(context, ids, cancellation)), nameof(RegistryFileFixAll)));
    }

    private static Solution Mend(FixAllContext context, ImmutableHashSet<string> ids, CancellationToken cancellationToken)
    {
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var solution = context.Solution;
        foreach (var file in projects.SelectMany(project => FixableFile.Of(project, cancellationToken)))
        {
            var result = Fixer.Run(SourceTexts.Encode(file.File.Text), file.Schema, file.Context, finding => ids.Contains(finding.Rule.Id), cancellationToken);
            if (result.Mended.Count > 0) solution = file.With(solution, result.Text);
        }

        return solution;
    }
}

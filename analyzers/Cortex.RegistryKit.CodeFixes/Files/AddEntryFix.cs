using System.Collections.Immutable;
using System.Composition;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Cortex.RegistryKit.CodeFixes.Files;

/// <summary>RK5001: adds the entry that code names to a registry, where it can be made without guessing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddEntryFix))]
[Shared]
public sealed class AddEntryFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownIdInCode.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AddEntryFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        var files = FixableFile.Of(context.Document.Project, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (MissingEntry.Of(diagnostic) is not { } missing) continue;

            foreach (var (file, variant) in files.Where(missing.IsFor).SelectMany(file => missing.Variants(file).Select(variant => (file, variant))))
            {
                var changes = NewEntries.Plan(SourceTexts.Tree(file.File.Text), file.Schema, file.Context, missing.Kind, variant, [missing.Id], context.CancellationToken);
                if (changes is null) continue;

                var key = new EntryKey(missing.Kind, variant, file.Document.FilePath ?? "");
                context.RegisterCodeFix(CodeAction.Create(key.Title(missing.Id), _ => Task.FromResult(file.With(solution, changes)), key.ToString()), diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}

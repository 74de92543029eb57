using System.Collections.Immutable;
using System.Composition;
using Cortex.RegistryKit.Analyzers;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Cortex.RegistryKit.CodeFixes.Code;

/// <summary>RK5003: adds the cases that a switch forgets. Each throws, until somebody says what becomes of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddCasesFix))]
[Shared]
public sealed class AddCasesFix : CodeFixProvider
{
    private const string Exception = "System.Diagnostics.UnreachableException";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ForgottenCase.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await CodePlace.ReadAsync(context).ConfigureAwait(false) is not { } place) return;

        foreach (var diagnostic in context.Diagnostics)
        {
            if (place.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not { } owner || diagnostic.Properties.GetValueOrDefault(Reports.Missing) is not string missing) continue;
            if (SwitchText.Of(owner, place.Text) is not { } layout || place.Spell(Exception, owner.SpanStart) is not string exception) continue;

            var names = missing.Split('\n').Select(name => Spell(place, name, owner.SpanStart)).ToList();
            if (names.Contains(null)) continue;

            var document = context.Document;
            var change = layout.Add(names!, $"throw new {exception}()");
            context.RegisterCodeFix(CodeAction.Create("Add the missing cases", _ => Task.FromResult(document.WithText(place.Text.WithChanges(change))), nameof(AddCasesFix)), diagnostic);
        }
    }

    /// <summary>A type, or a constant behind its class and a bar.</summary>
    private static string? Spell(CodePlace place, string name, int position)
    {
        var bar = name.IndexOf(Reports.Bar);
        if (bar < 0) return place.Spell(name, position);
        return place.Spell(name.Substring(0, bar), position) is string type ? $"{type}.{name.Substring(bar + 1)}" : null;
    }
}

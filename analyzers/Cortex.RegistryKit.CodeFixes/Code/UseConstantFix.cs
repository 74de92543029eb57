using System.Collections.Immutable;
using System.Composition;
using Cortex.RegistryKit.Analyzers;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.CodeFixes.Code;

/// <summary>RK5002: puts the generated constant in the place of an id that is written out; the typed id where the call takes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseConstantFix))]
[Shared]
public sealed class UseConstantFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SpelledOutId.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await CodePlace.ReadAsync(context).ConfigureAwait(false) is not { } place) return;

        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (diagnostic.Properties.GetValueOrDefault(Reports.Class) is not string type || diagnostic.Properties.GetValueOrDefault(Reports.Member) is not string member || place.Spell(type, span.Start) is not string spelled) continue;

            var typed = $"{spelled}.{member.Substring(member.IndexOf('.') + 1)}";
            var constant = place.Root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax literal && TakesTyped(place.Model, literal, typed) ? typed : $"{spelled}.{member}";
            var document = context.Document;
            var text = place.Text;
            context.RegisterCodeFix(CodeAction.Create($"Use {constant}", _ => Task.FromResult(document.WithText(text.WithChanges(new TextChange(span, constant)))), nameof(UseConstantFix)), diagnostic);
        }
    }

    /// <summary>Whether a call means the same method's overload that takes the typed id.</summary>
    private static bool TakesTyped(SemanticModel model, ExpressionSyntax literal, string typed)
    {
        if (literal.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument) return false;
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol before) return false;

        var changed = call.ReplaceNode(argument, argument.WithExpression(SyntaxFactory.ParseExpression(typed)));
        return model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol after
            && after.Name == before.Name && SymbolEqualityComparer.Default.Equals(after.ContainingType, before.ContainingType);
    }
}

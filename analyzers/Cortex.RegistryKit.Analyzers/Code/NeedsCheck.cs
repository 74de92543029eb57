using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>RK5006, RK5007 and RK5008: holds the chains of the registries against what code needs of them.</summary>
internal static class NeedsCheck
{
    /// <summary>Checks an argument that says what is needed.</summary>
    public static void CheckArgument(OperationAnalysisContext context, CodeFacts facts)
    {
        if (context.Operation is not IArgumentOperation { ArgumentKind: ArgumentKind.Explicit } argument || facts.Needs.KindOf(argument.Parameter?.Type) is not string target) return;

        var arguments = argument.Parent switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation created => created.Arguments,
            _ => [],
        };
        Check(argument, facts, context.ReportDiagnostic, target, arguments, NamedValues.Unwrap(argument.Value) as IObjectCreationOperation, argument.Value.Syntax);
    }

    /// <summary>Checks an attribute that says what is needed.</summary>
    public static void CheckAttribute(IOperation? operation, CodeFacts facts, Action<Diagnostic> report)
    {
        if (operation is not IAttributeOperation { Operation: IObjectCreationOperation attribute } || facts.Needs.KindOf(attribute.Type) is not string target) return;

        Check(attribute, facts, report, target, attribute.Arguments, attribute, attribute.Syntax);
    }

    private static void Check(IOperation operation, CodeFacts facts, Action<Diagnostic> report, string target, IEnumerable<IArgumentOperation> arguments, IObjectCreationOperation? creation, SyntaxNode syntax)
    {
        if (facts.Registries is not { } registries) return;

        var needs = creation is null ? null : NeedsReader.Read(creation, facts.Needs);
        var named = NamedRegistry.Of(operation, registries);
        foreach (var (kind, id) in ChainNames.Of(arguments, target, facts, registries))
        {
            if (!(named?.Ids ?? registries.Ids).Has(kind, id)) continue;
            if (needs is null)
            {
                report(Reports.Of(UnreadableNeeds.Rule, syntax.GetLocation(), UnreadableNeeds.Message(kind, id)));
                continue;
            }

            // Two registries may lack the same: which one it is, only their names tell.
            var said = new HashSet<string>(StringComparer.Ordinal);
            foreach (var registry in Concerned(named, registries, kind, id))
            {
                var prefix = registries.All.Count > 1 ? $"{registry.Label}: " : "";
                foreach (var gap in ChainNeeds.Check(registry.Entities, registry.Schema.Kind(kind)!, id, needs))
                {
                    if (said.Add(prefix + gap)) report(Report(gap, prefix, syntax.GetLocation()));
                }
            }
        }
    }

    /// <summary>The registries whose chain it is: those that have an entry for it, or else all, which fall back to their last resort.</summary>
    private static List<ProjectRegistry> Concerned(ProjectRegistry? named, ProjectRegistries registries, string kind, string id)
    {
        if (named is not null) return named.Schema.Kind(kind)?.Entity.Chain is null ? [] : [named];

        var all = registries.All.Where(registry => registry.Schema.Kind(kind)?.Entity.Chain is not null).ToList();
        var having = all.Where(registry => registry.Entities.Find(kind, id) is not null).ToList();
        return having.Count > 0 ? having : all;
    }

    private static Diagnostic Report(NeedGap gap, string prefix, Location location)
    {
        var place = location.GetMappedLineSpan();
        var where = FormattableString.Invariant($"{Name(place.Path)}:{place.StartLinePosition.Line + 1}");
        return gap.IsUnknown
            ? Reports.Of(UnknownNeedInCode.Rule, location, prefix + UnknownNeedInCode.Message(gap, where))
            : Reports.Of(UnmetNeedInCode.Rule, location, prefix + UnmetNeedInCode.Message(gap, where));
    }

    private static string Name(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}

using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>RK5005: holds the kinds that our attribute names against the schemas of the project.</summary>
internal static class KindCheck
{
    /// <summary>Checks an attribute.</summary>
    public static void Check(IOperation? operation, CodeFacts facts, Action<Diagnostic> report)
    {
        if (operation is not IAttributeOperation { Operation: IObjectCreationOperation attribute } || !IdMarks.IsOurs(attribute.Type)) return;
        if (attribute.Arguments.FirstOrDefault()?.Value is not { ConstantValue: { HasValue: true, Value: string kind } } argument) return;
        if (facts.Kinds is not { } kinds || kinds.Has(kind)) return;

        var suggestion = kinds.Nearest(kind);
        report(Reports.Of(UnknownKindInCode.Rule, argument.Syntax.GetLocation(), UnknownKindInCode.Message(kind, suggestion), (Reports.Suggestion, suggestion)));
    }
}

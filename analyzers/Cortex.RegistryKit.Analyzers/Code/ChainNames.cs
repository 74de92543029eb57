using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Which chains a call names beside what it needs of them: by a marked text, or by a typed id.</summary>
internal static class ChainNames
{
    private const string Kind = "Kind";

    /// <summary>The chains that the arguments of a call name, where they are constant and lead to a kind of entity.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="target">The kind of entity that something is needed of.</param>
    /// <param name="facts">What is known of the compilation.</param>
    /// <param name="registries">The registries.</param>
    public static IEnumerable<(string Kind, string Id)> Of(IEnumerable<IArgumentOperation> arguments, string target, CodeFacts facts, ProjectRegistries registries)
    {
        foreach (var argument in arguments)
        {
            if ((facts.Marks.KindOf(argument.Parameter) ?? KindOf(argument.Parameter?.Type)) is not string kind || !registries.All.Any(registry => registry.Schema.Kind(kind) is { } chain && ChainNeeds.LeadsTo(chain, target))) continue;
            foreach (var id in Ids(argument.Value, facts.Marks)) yield return (kind, id);
        }
    }

    /// <summary>The kind of entity that a typed id names, or null.</summary>
    private static string? KindOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } ? type.GetMembers(Kind).OfType<IFieldSymbol>().Select(field => field.ConstantValue as string).FirstOrDefault() : null;

    private static IEnumerable<string> Ids(IOperation value, IdMarks marks) => NamedValues.Unwrap(value) switch
    {
        IPropertyReferenceOperation typed when GeneratedConstants.IdOf(typed.Property, marks) is string id => [id],
        IObjectCreationOperation { Arguments.Length: 1 } created when KindOf(created.Type) is not null => ConstantTexts.Of(created.Arguments[0].Value).Select(constant => constant.Text),
        IConditionalOperation { WhenFalse: { } otherwise } choice => [.. Ids(choice.WhenTrue, marks), .. Ids(otherwise, marks)],
        var other => ConstantTexts.Of(other).Select(constant => constant.Text),
    };
}

using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Forms of an <c>anyOf</c> that name types and say nothing else, and those that such types decide with.</summary>
internal static class PlainForms
{
    /// <summary>The types that the plain forms name.</summary>
    public static JsonTypes Types(SchemaNode node) => node.AnyOf.Select(form => form.Target).Where(IsPlain).Aggregate(JsonTypes.None, (types, form) => types | form.Types);

    /// <summary>The forms that no type decides.</summary>
    public static IEnumerable<SchemaNode> Others(SchemaNode node)
    {
        var types = Types(node);
        return node.AnyOf.Where(form => !IsPlain(form.Target) && !IsListWithin(form.Target, types));
    }

    /// <summary>Whether types alone decide.</summary>
    public static bool Decide(SchemaNode node) => node.AnyOf.Count > 0 && !Others(node).Any();

    private static bool IsPlain(SchemaNode node) => node.Types != JsonTypes.None && node.Format is null && !Assertions.BeyondTypes(node);

    /// <summary>Whether a form lists values, all of which have one of some types: then the types decide.</summary>
    private static bool IsListWithin(SchemaNode node, JsonTypes types) =>
        node.Enum is { } values && values.All(value => value.Kind == JsonKind.String ? (types & JsonTypes.String) != 0 : value.Kind == JsonKind.Null && (types & JsonTypes.Null) != 0);
}

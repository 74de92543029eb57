using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>What the keywords of a schema are about.</summary>
internal static class Assertions
{
    /// <summary>The types whose values hold others.</summary>
    public const JsonTypes Containers = JsonTypes.Array | JsonTypes.Object;

    /// <summary>Whether a schema asserts anything, or notes an id, a reference or a secret.</summary>
    public static bool Any(SchemaNode node) => node.Types != JsonTypes.None || BeyondTypes(node);

    /// <summary>Whether a schema asserts more than types.</summary>
    public static bool BeyondTypes(SchemaNode node) =>
        node.Always == false || node.Const is not null || node.Enum is not null || OfNumbers(node) || OfTexts(node) || OfArrays(node) || OfObjects(node) || node.Applied.Any()
        || node.NamesKind is not null || node.Reference?.To is not null || node.Secret is not null;

    /// <summary>Whether it says how large a number is.</summary>
    public static bool OfNumbers(SchemaNode node) => node.Minimum is not null || node.Maximum is not null || node.ExclusiveMinimum is not null || node.ExclusiveMaximum is not null || node.MultipleOf is not null;

    /// <summary>Whether it has to look into an array.</summary>
    public static bool OfArrays(SchemaNode node) => node.Items is not null || node.TupleItems is not null || node.Contains is not null || node.MinItems is not null || node.MaxItems is not null || node.UniqueItems;

    /// <summary>Whether it has to look into an object.</summary>
    public static bool OfObjects(SchemaNode node) =>
        node.Properties.Count > 0 || node.PatternProperties.Count > 0 || node.AdditionalProperties is not null || node.PropertyNames is not null
        || node.Required.Count > 0 || node.Dependencies.Count > 0 || node.MinProperties is not null || node.MaxProperties is not null;

    /// <summary>Whether a value that passes may hold others, which then have to be passed over.</summary>
    public static bool AllowsContainers(SchemaNode node)
    {
        if (node.Types != JsonTypes.None) return (node.Types & Containers) != 0;
        if (node.Const is { } only) return IsContainer(only.Kind);
        if (node.Enum is { } values) return values.Any(value => IsContainer(value.Kind));
        return node.AnyOf.Count == 0 || node.AnyOf.Any(form => form.Target.Always is not null || AllowsContainers(form.Target));
    }

    private static bool OfTexts(SchemaNode node) => node.MinLength is not null || node.MaxLength is not null || node.Pattern is not null;

    private static bool IsContainer(Language.Syntax.JsonKind kind) => kind is Language.Syntax.JsonKind.Array or Language.Syntax.JsonKind.Object;
}

using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Tells the objects that are maps: every entry is of one and the same schema, whatever its name.</summary>
internal static class MapValues
{
    /// <summary>The schema of the values, or null where the object is no map, or holds secrets, whose spelling must not show.</summary>
    public static SchemaNode? Of(SchemaNode node)
    {
        if (node.Properties.Count > 0 || node.Union is not null || node.OneOf.Count > 0) return null;

        var others = node.AdditionalProperties?.Target;
        var values = node.PatternProperties.Count switch
        {
            0 => others,
            1 when others?.Always == false => node.PatternProperties[0].Node.Target,
            _ => null,
        };
        return values is { Always: null, Secret: null } ? values : null;
    }
}

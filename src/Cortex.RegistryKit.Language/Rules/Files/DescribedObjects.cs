using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>The objects of a file. Several schemas may look at one, so what is known of it is complete only when all have.</summary>
internal sealed class DescribedObjects
{
    private readonly Dictionary<JsonNode, (Place Place, List<SchemaNode> Schemas)> objects = [];

    /// <summary>All that were looked at.</summary>
    public IEnumerable<DescribedObject> All => objects.Select(looked => new DescribedObject(looked.Key, LookingSchemas.At(looked.Key, looked.Value.Schemas), looked.Value.Place));

    /// <summary>Notes that a schema looks at an object.</summary>
    public void Note(JsonNode value, SchemaNode schema, Place place)
    {
        if (objects.TryGetValue(value, out var looked)) looked.Schemas.Add(schema);
        else objects.Add(value, (place, [schema]));
    }
}

using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Emission.Constants;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Generators;

/// <summary>A schema that becomes types, with the other schemas that its migrations need: all that the output depends on.</summary>
internal sealed record EmittedSchema(SchemaInput Schema, EquatableArray<(string Name, SchemaInput Schema)> Needed)
{
    public static EmittedSchema Of(SchemaInput schema, EquatableArray<SchemaInput> known)
    {
        var set = new SchemaSet(known.Select(input => new KeyValuePair<string, RegistrySchema>(input.Path, input.Parse())));
        var needed = NeededSchemas.Of(schema.Parse(), name => set.Named(name, schema.Path));
        return new EmittedSchema(schema, new EquatableArray<(string, SchemaInput)>(needed.Select(other => (other.Key, known.First(input => input.Parse() == other.Value)))));
    }

    /// <summary>Finds a schema by the name that the migrations have for it.</summary>
    public RegistrySchema? Find(string name) => Needed.Where(other => other.Name == name).Select(other => other.Schema.Parse()).FirstOrDefault();
}

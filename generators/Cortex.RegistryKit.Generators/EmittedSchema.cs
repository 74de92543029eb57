using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Emission.Constants;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Generators;

/// <summary>A schema that becomes types, with the other schemas that its migrations need and those that its references lead to: all that the output depends on.</summary>
internal sealed record EmittedSchema(SchemaInput Schema, EquatableArray<(string Name, SchemaInput Schema)> Needed, EquatableArray<SchemaInput> Referred)
{
    public static EmittedSchema Of(SchemaInput schema, EquatableArray<SchemaInput> known)
    {
        var set = new SchemaSet(known.Select(input => new KeyValuePair<string, RegistrySchema>(input.Path, input.Parse(known))));
        var parsed = schema.Parse(known);
        var needed = NeededSchemas.Of(parsed, name => set.Named(name, schema.Path)).Select(other => (other.Key, known.First(input => input.Parse(known) == other.Value))).ToList();
        var texts = ReferredSchemas.Of(parsed).Concat(needed.SelectMany(other => ReferredSchemas.Of(other.Item2.Parse(known)))).Select(document => document.Uri).Distinct().ToList();
        return new EmittedSchema(schema, new EquatableArray<(string, SchemaInput)>(needed), new EquatableArray<SchemaInput>(known.Where(input => texts.Contains(input.Path.Replace('\\', '/')))));
    }

    /// <summary>The schema.</summary>
    public RegistrySchema Parse() => Schema.Parse(Referred);

    /// <summary>Finds a schema by the name that the migrations have for it.</summary>
    public RegistrySchema? Find(string name) => Needed.Where(other => other.Name == name).Select(other => other.Schema.Parse(Referred)).FirstOrDefault();
}

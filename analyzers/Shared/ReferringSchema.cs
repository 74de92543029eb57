using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Compiler;

/// <summary>A schema of a project: its references may lead to all others that the project has, wherever it is read.</summary>
internal static class ReferringSchema
{
    /// <summary>Reads the schema.</summary>
    /// <param name="alone">The schema as its own text gives it.</param>
    /// <param name="schema">Its text and path.</param>
    /// <param name="others">The texts and paths of the project's schemas; its own may be among them.</param>
    /// <returns>What was read alone where that is sound: then no reference leads out of it, and the others cannot change it.</returns>
    public static RegistrySchema Parse(RegistrySchema alone, SchemaResource schema, IEnumerable<SchemaResource> others) =>
        alone.IsSound ? alone : RegistrySchema.Parse(schema, others.Where(other => other.Uri != schema.Uri));
}

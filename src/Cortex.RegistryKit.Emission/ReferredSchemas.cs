using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission;

/// <summary>The texts that the references of a schema lead to.</summary>
public static class ReferredSchemas
{
    /// <summary>The texts beside the schema's own, in the order in which they were found. The schemas of the drafts themselves are left out, since everybody has it.</summary>
    /// <param name="schema">The schema.</param>
    public static IEnumerable<SchemaDocument> Of(RegistrySchema schema) => (schema ?? throw new ArgumentNullException(nameof(schema))).Documents.Skip(1).Where(document => !document.IsMetaSchema);

    /// <summary>The way from a schema to one of those texts: the same on every machine, wherever both stand.</summary>
    internal static string Relative(RegistrySchema schema, SchemaDocument other)
    {
        var from = schema.Root.Document.Uri.Split('/');
        var to = other.Uri.Split('/');
        if (from.Length == 1 || from[0] != to[0] || other.Uri.Contains("://")) return other.Uri;

        var common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && from[common] == to[common]) common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - 1 - common)) + string.Join("/", to.Skip(common));
    }
}

using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Changes;

/// <summary>The ids that stand in a file.</summary>
public static class EntityIds
{
    /// <summary>The ids of a kind's entries, sound or not.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="kind">The kind of entity.</param>
    public static IReadOnlyCollection<string> Of(JsonTree tree, RegistrySchema schema, string kind)
    {
        return new HashSet<string>(Entries(tree, schema, kind).Select(entry => entry.Id).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>The text of a property of the first entry that has an id.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="id">The id.</param>
    /// <param name="property">The property.</param>
    /// <returns>The text; null where there is no such entry, or the property holds none.</returns>
    public static string? Text(JsonTree tree, RegistrySchema schema, string kind, string id, string property) =>
        Entries(tree, schema, kind).FirstOrDefault(entry => entry.Id == id)?.Text(property);

    private static List<EntryList.Entry> Entries(JsonTree tree, RegistrySchema schema, string kind)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        return EntryList.Of(tree.Root, schema.Kind(kind) ?? throw new ArgumentException($"The schema has no kind '{kind}'.", nameof(kind)));
    }
}

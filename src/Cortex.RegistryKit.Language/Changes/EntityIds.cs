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
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var found = schema.Kind(kind) ?? throw new ArgumentException($"The schema has no kind '{kind}'.", nameof(kind));
        return new HashSet<string>(EntryList.Of(tree.Root, found).Select(entry => entry.Id).OfType<string>(), StringComparer.Ordinal);
    }
}

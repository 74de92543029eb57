using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Changes;

/// <summary>What becomes of a file when an entity goes: the schema says the fate of every reference to it.</summary>
public static class Cascade
{
    /// <summary>The edits that remove all entries of an id, and what depends on them.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="id">The id.</param>
    /// <returns>The edits; none where no entry has the id.</returns>
    /// <exception cref="EntityInUseException">An entry refers to it in a way that forbids the removal.</exception>
    public static IReadOnlyList<JsonEdit> Remove(JsonTree tree, RegistrySchema schema, string kind, string id)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var removed = schema.Kind(kind ?? throw new ArgumentNullException(nameof(kind))) ?? throw new ArgumentException($"The schema has no kind '{kind}'.", nameof(kind));
        var entries = schema.Kinds.ToDictionary(other => other, other => EntryList.Of(tree.Root, other));
        var doomed = entries[removed].Where(entry => entry.Id == id && id.Length > 0).ToList();
        if (doomed.Count == 0) return [];

        foreach (var (owner, property, words) in References(schema, removed))
        {
            if (words.OnDelete == "restrict" && entries[owner].FirstOrDefault(entry => entry.Text(property) == id) is { } user) throw new EntityInUseException(kind, id, owner.Name, user.Id ?? "");
        }

        var run = new Run(schema, entries);
        run.Remove(removed, doomed);
        return run.Edits();
    }

    private static IEnumerable<(EntityKind Owner, string Property, ReferenceWord Words)> References(RegistrySchema schema, EntityKind to) =>
        from owner in schema.Kinds
        from property in owner.Entity.Properties
        let words = property.Node.Target.Reference
        where words?.To == to.Name
        select (owner, property.Name, words);

    /// <summary>One removal, and all that follows from it.</summary>
    private sealed class Run(RegistrySchema schema, Dictionary<EntityKind, List<EntryList.Entry>> entries)
    {
        private readonly HashSet<EntryList.Entry> gone = [];
        private readonly List<(EntryList.Entry Entry, string Property)> cleared = [];

        public void Remove(EntityKind kind, List<EntryList.Entry> doomed)
        {
            gone.UnionWith(doomed);

            // An id that another entry still has, or that needs no entry, goes on to mean something.
            var ids = new HashSet<string>(doomed.Select(entry => entry.Id).OfType<string>(), StringComparer.Ordinal);
            ids.ExceptWith(entries[kind].Where(entry => !gone.Contains(entry)).Select(entry => entry.Id).OfType<string>());
            ids.ExceptWith(schema.KnownIds(kind.Name));

            foreach (var (owner, property, words) in References(schema, kind))
            {
                var held = entries[owner].Where(entry => !gone.Contains(entry) && entry.Text(property) is string to && ids.Contains(to)).ToList();
                if (held.Count == 0) continue;
                if (words.OnDelete == "cascade") Remove(owner, [.. held.Where(entry => !string.IsNullOrEmpty(entry.Id))]);
                if (words.OnDelete == "clear") cleared.AddRange(held.Select(entry => (entry, property)));
            }
        }

        public List<JsonEdit> Edits()
        {
            var edits = gone.OrderBy(entry => entry.Order).Select(entry => JsonEdit.Remove(entry.Path)).ToList();
            edits.AddRange(cleared.Where(place => !gone.Contains(place.Entry)).Select(place => JsonEdit.Set(place.Entry.Path.Member(place.Property), Encoding.UTF8.GetBytes("null"))));
            return edits;
        }
    }
}

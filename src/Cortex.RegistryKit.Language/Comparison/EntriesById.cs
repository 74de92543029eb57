using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>The entries of a list by their ids, where each has one of its own.</summary>
internal sealed class EntriesById
{
    private readonly List<string> ids = [];
    private readonly Dictionary<string, JsonNode> entries = new(StringComparer.Ordinal);

    private EntriesById()
    {
    }

    /// <summary>The ids, in the order of the list.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>Reads a list; a missing one is empty.</summary>
    /// <returns>The entries; null where it is no list, or an element has no id or that of another one.</returns>
    public static EntriesById? Of(JsonNode? list, string idProperty)
    {
        var found = new EntriesById();
        if (list is not JsonNode section) return found;
        if (section.Kind != JsonKind.Array) return null;

        foreach (var element in section.Elements)
        {
            if (!element.TryGetMember(idProperty, out var member) || !member.Value.TryGetText(out var id) || found.entries.ContainsKey(id)) return null;
            found.ids.Add(id);
            found.entries.Add(id, element);
        }

        return found;
    }

    public JsonNode? Find(string id) => entries.TryGetValue(id, out var entry) ? entry : null;

    /// <summary>Whether what both have stands in the same order.</summary>
    public bool HasSameOrder(EntriesById other) => ids.Where(other.entries.ContainsKey).SequenceEqual(other.ids.Where(entries.ContainsKey), StringComparer.Ordinal);
}

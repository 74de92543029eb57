using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>
/// Finds the smallest places at which two versions of a registry differ: entries are told by their ids, objects are looked into, other
/// lists count as a whole. So does a list of entries whose ids are not sound, or whose order changed.
/// </summary>
internal sealed class ContentDifferences
{
    private readonly Dictionary<string, EntityKind> sections = new(StringComparer.Ordinal);
    private readonly List<ContentDifference> differences = [];

    private ContentDifferences(RegistrySchema schema)
    {
        foreach (var kind in schema.Kinds) sections[PathOf(kind.Path)] = kind;
    }

    public static List<ContentDifference> Between(JsonNode before, JsonNode after, RegistrySchema schema)
    {
        var run = new ContentDifferences(schema);
        if (before.Kind == JsonKind.Object && after.Kind == JsonKind.Object) run.CompareObjects(before, after, ContentPlace.Root, "");
        else run.CompareValues(before, after, ContentPlace.Root);
        return run.differences;
    }

    private static string PathOf(IEnumerable<string> steps) => JsonPointer.Root.Append(steps).ToString();

    /// <param name="before">An object.</param>
    /// <param name="after">An object.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="path">The pointer of the place; null within an entity, which has no sections.</param>
    private void CompareObjects(JsonNode before, JsonNode after, ContentPlace place, string? path)
    {
        foreach (var (name, old, now) in Members(before, after))
        {
            var inner = path is null ? null : path + PathOf([name]);
            if (inner is not null && sections.TryGetValue(inner, out var kind)) CompareSections(old, now, place.Member(name), kind);
            else if (old is { Kind: JsonKind.Object } former && now is { Kind: JsonKind.Object } present) CompareObjects(former, present, place.Member(name), inner);
            else CompareValues(old, now, place.Member(name));
        }
    }

    private void CompareSections(JsonNode? before, JsonNode? after, ContentPlace place, EntityKind kind)
    {
        // A section that is absent is an empty one, unless entries of the schema stand in for it.
        var isMissing = before is null || after is null;
        var hasStandIns = kind.StandIns.Any(ids => ids.Count > 0);
        if (isMissing && hasStandIns) CompareValues(before, after, place);
        else if (kind.IdProperty is string idProperty) CompareLists(before, after, place, kind, idProperty);
        else CompareMaps(before, after, place, kind);
    }

    private void CompareMaps(JsonNode? before, JsonNode? after, ContentPlace place, EntityKind kind)
    {
        if ((before ?? after)!.Value.Kind != JsonKind.Object || (after ?? before)!.Value.Kind != JsonKind.Object)
        {
            CompareValues(before, after, place);
            return;
        }

        foreach (var (key, old, now) in Members(before, after)) CompareEntries(old, now, place.Entity(kind, key), list: null);
    }

    private void CompareLists(JsonNode? before, JsonNode? after, ContentPlace place, EntityKind kind, string idProperty)
    {
        var old = EntriesById.Of(before, idProperty);
        var now = EntriesById.Of(after, idProperty);
        if (old is null || now is null || !old.HasSameOrder(now))
        {
            CompareValues(before, after, place);
            return;
        }

        foreach (var id in old.Ids) CompareEntries(old.Find(id), now.Find(id), place.Entity(kind, idProperty, id), place);
        foreach (var id in now.Ids.Where(id => old.Find(id) is null)) CompareEntries(null, now.Find(id), place.Entity(kind, idProperty, id), place);
    }

    private void CompareEntries(JsonNode? before, JsonNode? after, ContentPlace place, ContentPlace? list)
    {
        if (before is { Kind: JsonKind.Object } former && after is { Kind: JsonKind.Object } present) CompareObjects(former, present, place, path: null);
        else CompareValues(before, after, place, list);
    }

    private void CompareValues(JsonNode? before, JsonNode? after, ContentPlace place, ContentPlace? list = null)
    {
        if (before is JsonNode former && after is JsonNode present && JsonValues.Comparer.Equals(former, present)) return;
        if (before is not null || after is not null) differences.Add(new ContentDifference(place, before, after, list));
    }

    private static List<(string Name, JsonNode? Before, JsonNode? After)> Members(JsonNode? before, JsonNode? after)
    {
        var old = MembersOf(before);
        var now = MembersOf(after);
        var members = old.Select(member => (member.Key, (JsonNode?)member.Value, now.TryGetValue(member.Key, out var present) ? present : (JsonNode?)null)).ToList();
        members.AddRange(now.Where(member => !old.ContainsKey(member.Key)).Select(member => (member.Key, (JsonNode?)null, (JsonNode?)member.Value)));
        return members;
    }

    private static Dictionary<string, JsonNode> MembersOf(JsonNode? owner)
    {
        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        if (owner is not JsonNode node) return members;

        foreach (var member in node.Members) members[member.Name] = member.Value;
        return members;
    }
}

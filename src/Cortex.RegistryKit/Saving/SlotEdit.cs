using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit;

/// <summary>The edit that fills or empties a slot of a chain.</summary>
internal static class SlotEdit
{
    /// <summary>Whether there is such a slot.</summary>
    public static bool HasSlot(EntityKind chain, string slot) => chain.Entity.Chain?.Slots.Contains(slot) == true;

    /// <summary>Whether a name is one that such an entry may have.</summary>
    public static bool IsName(EntityKind chain, string name) => chain.Section.PropertyNames?.Target.Accepts(name) != false;

    /// <summary>The edits; none where an empty slot stays empty.</summary>
    public static IReadOnlyList<JsonEdit> Plan(JsonNode root, EntityKind chain, string name, string slot, string? id)
    {
        var entry = Entry(root, chain, name);
        var isEmpty = entry is not { } owner || !owner.TryGetMember(slot, out var member) || member.Value.Kind == JsonKind.Null;
        if (id is null && isEmpty && entry?.Kind is (null or JsonKind.Object or JsonKind.Null)) return [];

        var path = chain.Path.Aggregate(EditPath.Root, (path, step) => path.Member(step)).Member(name);
        return entry?.Kind == JsonKind.Null
            ? [JsonEdit.Set(path, Editing.Json(json => Whole(json, slot, id)))]
            : [JsonEdit.Set(path.Member(slot), Editing.Json(json => Value(json, id)))];
    }

    /// <summary>The entry as it stands in the text; null where there is none.</summary>
    private static JsonNode? Entry(JsonNode root, EntityKind chain, string name)
    {
        foreach (var step in chain.Path.Append(name))
        {
            if (!root.TryGetMember(step, out var member)) return null;
            root = member.Value;
        }

        return root;
    }

    private static void Whole(JsonOutput json, string slot, string? id)
    {
        json.BeginObject();
        json.Name(slot);
        Value(json, id);
        json.EndObject();
    }

    private static void Value(JsonOutput json, string? id)
    {
        if (id is null) json.Null();
        else json.Text(id);
    }
}

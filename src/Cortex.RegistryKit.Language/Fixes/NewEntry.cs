using System.Text;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>Writes the least entry that can be used: its id, its variant, and what both require.</summary>
internal static class NewEntry
{
    /// <summary>The entry as JSON; null where it would need a value that nothing decides.</summary>
    public static string? Write(EntitySet entities, EntityKind kind, string variant, string id)
    {
        var picked = kind.Entity.Union is null ? null : RegistrySchema.Variant(kind.Entity, variant);
        var members = new List<KeyValuePair<string, string>>();
        if (kind.IdProperty is string idProperty) members.Add(new(idProperty, Quote(id)));
        if (kind.Entity.Union is string union) members.Add(new(union, Quote(variant)));
        foreach (var name in Needed(kind, picked).Distinct(StringComparer.Ordinal))
        {
            if (members.Any(member => member.Key == name)) continue;
            if (Value(entities, kind, picked, name) is not string value) return null;
            members.Add(new(name, value));
        }

        // An empty slot shows where the entity goes that is to play the part.
        if (kind.Entity.Chain is { Slots: { Count: > 0 } slots } && kind.Entity.Property(slots[0]) is { } first && (first.Types & JsonTypes.Null) != 0) members.Add(new(slots[0], "null"));
        return "{" + string.Join(", ", members.Select(member => $"{Quote(member.Key)}: {member.Value}")) + "}";
    }

    /// <summary>What the schema requires, and the references without which the entry could not be used.</summary>
    private static IEnumerable<string> Needed(EntityKind kind, SchemaNode? variant) =>
        [.. kind.Entity.Required, .. variant?.Required ?? [], .. kind.Entity.Properties.Select(property => property.Name).Where(name => RegistrySchema.Reference(kind.Entity, variant, name)?.OnMissing == "skip")];

    private static string? Value(EntitySet entities, EntityKind kind, SchemaNode? variant, string name)
    {
        if ((variant?.Property(name) ?? kind.Entity.Property(name)) is not { } property) return null;
        if (property.Const is JsonNode constant) return constant.Raw;
        if (property.Enum is { Count: 1 } only) return only[0].Raw;

        return RegistrySchema.Reference(kind.Entity, variant, name)?.To is string to && entities.Of(to) is { Count: 1 } others ? Quote(others[0].Id) : null;
    }

    private static string Quote(string text) => Encoding.UTF8.GetString(Mend.Quoted(text));
}

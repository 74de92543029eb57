using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Cli.Registries;

/// <summary>Tells what a removal did, from the texts before and after it.</summary>
internal static class Consequences
{
    /// <summary>What went along with an entry.</summary>
    /// <param name="before">The registry that has the entry.</param>
    /// <param name="after">The registry without it.</param>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="id">Its id.</param>
    public static IReadOnlyList<Consequence> Of(Snapshot<ModelRegistry> before, Snapshot<ModelRegistry> after, string kind, string id)
    {
        var consequences = new List<Consequence>();
        foreach (var other in ShippedSchema.Model.Kinds)
        {
            var rest = Entries(after.Tree().Root, other).ToLookup(entry => entry.Id, entry => entry.Node);
            foreach (var entries in Entries(before.Tree().Root, other).GroupBy(entry => entry.Id, entry => entry.Node))
            {
                if (rest[entries.Key].Count() == entries.Count()) consequences.AddRange(entries.Zip(rest[entries.Key]).SelectMany(pair => Emptied(other, entries.Key, pair.First, pair.Second)));
                else if (other.Name != kind || entries.Key != id) consequences.Add(new Consequence(other.Name, entries.Key, null, null));
            }
        }

        return consequences;
    }

    private static IEnumerable<Consequence> Emptied(EntityKind kind, string id, JsonNode before, JsonNode after) =>
        from property in kind.Entity.Properties
        where property.Node.Target.Reference is not null
        let was = Text(before, property.Name)
        where was.Length > 0 && Text(after, property.Name) != was
        select new Consequence(kind.Name, id, property.Name, was);

    private static List<(string Id, JsonNode Node)> Entries(JsonNode section, EntityKind kind)
    {
        foreach (var step in kind.Path)
        {
            if (!section.TryGetMember(step, out var member)) return [];
            section = member.Value;
        }

        var entries = new List<(string, JsonNode)>();
        if (kind.IdProperty is string property)
        {
            foreach (var element in section.Elements) entries.Add((Text(element, property), element));
        }
        else
        {
            foreach (var member in section.Members) entries.Add((member.Name, member.Value));
        }

        return entries;
    }

    private static string Text(JsonNode owner, string property) => owner.TryGetMember(property, out var member) && member.Value.TryGetText(out var text) ? text : "";
}

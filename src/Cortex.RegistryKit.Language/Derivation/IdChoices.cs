using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Derivation;

/// <summary>What a reference may hold: each id with a word on what it means.</summary>
internal static class IdChoices
{
    private const JsonTypes TextOrNull = JsonTypes.String | JsonTypes.Null;

    /// <summary>The edits that give a reference its choices; none where the schema at hand is no reference, or has choices of its own.</summary>
    public static IEnumerable<JsonEdit> Edits(SchemaNode node, EntitySet entities)
    {
        if (node.Reference?.To is not string to || HasOwnChoices(node, entities.Schema) || node.Types == JsonTypes.None || (node.Types & ~TextOrNull) != 0) yield break;

        var choices = Choices(to, entities).ToList();
        if (node.Accepts("")) choices.Add(("", $"No {to}"));
        if ((node.Types & JsonTypes.Null) != 0) choices.Add((null, $"No {to}"));
        if (choices.Count == 0) yield break;

        var path = SchemaWalk.PathOf(node);
        yield return JsonEdit.Remove(path.Member("examples"));
        yield return JsonEdit.Set(path.Member("enum"), NewValues.List(choices.Select(choice => choice.Id)));
        yield return JsonEdit.Set(path.Member("enumDescriptions"), NewValues.List(choices.Select(choice => choice.Meaning)));
    }

    // Those of a derived schema are not its own.
    private static bool HasOwnChoices(SchemaNode node, RegistrySchema schema) => node.Const is not null || (node.Enum is not null && schema.DerivedFrom is null);

    private static IEnumerable<(string? Id, string Meaning)> Choices(string kind, EntitySet entities)
    {
        var known = entities.Schema.Known.TryGetValue(kind, out var declared) ? declared : [];
        foreach (var entity in known) yield return (entity.Id, Meaning($"Built in: {Label(entities.Schema.Kind(kind), entity) ?? $"{kind} '{entity.Id}'"}", Discriminator(entities.Schema.Kind(kind), entity)));

        var seen = new HashSet<string>(known.Select(entity => entity.Id), StringComparer.Ordinal);
        foreach (var entity in entities.Of(kind).Where(entity => seen.Add(entity.Id)))
        {
            var label = entity.Kind.Entity.Properties.Where(property => property.Node.Target.IsLabel).Select(property => entity.Text(property.Name)).FirstOrDefault(text => !string.IsNullOrEmpty(text));
            yield return (entity.Id, Meaning(label ?? entity.ToString(), entity.Kind.Entity.Union is string union ? entity.Text(union) : null));
        }
    }

    private static string Meaning(string label, string? type) => string.IsNullOrEmpty(type) ? label : $"{label} ({type})";

    private static string? Label(EntityKind? kind, KnownEntity entity) =>
        kind?.Entity.Properties.Where(property => property.Node.Target.IsLabel).Select(property => Literal(entity, property.Name)).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static string? Discriminator(EntityKind? kind, KnownEntity entity) => kind?.Entity.Union is string union ? Literal(entity, union) : null;

    // What depends on a setting is not known here.
    private static string? Literal(KnownEntity entity, string property) =>
        entity.Value.Members.FirstOrDefault(member => member.Name == property)?.Value is LiteralExpression literal && literal.Value.TryGetText(out var text) ? text : null;
}

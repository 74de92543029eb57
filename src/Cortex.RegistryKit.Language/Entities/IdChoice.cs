using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Entities;

/// <summary>An id that a reference may hold, and what people know its entity by.</summary>
public sealed class IdChoice
{
    private IdChoice(string kind, string id, string? label, string? variant)
    {
        Kind = kind;
        Id = id;
        Label = string.IsNullOrEmpty(label) ? null : label;
        Variant = string.IsNullOrEmpty(variant) ? null : variant;
    }

    /// <summary>The kind of the entity.</summary>
    public string Kind { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What people call the entity; null where nobody says, or a setting decides.</summary>
    public string? Label { get; }

    /// <summary>The word that picks its variant, or null.</summary>
    public string? Variant { get; }

    /// <summary>The numbers by which code can ask for it (<c>x-rk-need</c>), by their names.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Measures { get; private init; } = [];

    /// <summary>Its entry; null where it is built in.</summary>
    public Entity? Entry { get; private init; }

    /// <summary>What the schema says of it where it is built in; else null.</summary>
    public KnownEntity? Known { get; private init; }

    /// <summary>All ids of a kind: the built-in ones, then those of the file, each once.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="entities">The file's entries.</param>
    public static IEnumerable<IdChoice> Of(string kind, EntitySet entities)
    {
        if (entities is null) throw new ArgumentNullException(nameof(entities));

        var declared = entities.Schema.Kind(kind);
        var known = entities.Schema.Known.TryGetValue(kind, out var builtIn) ? builtIn : [];
        var seen = new HashSet<string>(known.Select(entity => entity.Id), StringComparer.Ordinal);
        return [.. known.Select(entity => OfKnown(kind, declared, entity)), .. entities.Of(kind).Where(entity => seen.Add(entity.Id)).Select(Of)];
    }

    private static IdChoice OfKnown(string kind, EntityKind? declared, KnownEntity entity)
    {
        var label = Labels(declared).Select(name => Literal(entity, name)).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return new IdChoice(kind, entity.Id, label, declared?.Entity.Union is string union ? Literal(entity, union) : null) 
        {
            Known = entity,
            Measures = Numbers(declared, name => Value(entity, name) is { } value && value.TryGetNumber(out var number) ? number : null),
        };
    }

    /// <summary>The id of an entry.</summary>
    /// <param name="entity">The entry.</param>
    public static IdChoice Of(Entity entity)
    {
        var label = Labels(entity.Kind).Select(entity.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return new IdChoice(entity.Kind.Name, entity.Id, label, entity.Kind.Entity.Union is string union ? entity.Text(union) : null) 
        {
            Entry = entity,
            Measures = Numbers(entity.Kind, entity.Number),
        };
    }

    private static IEnumerable<string> Labels(EntityKind? kind) => kind?.Entity.Properties.Where(property => property.Node.Target.IsLabel).Select(property => property.Name) ?? [];

    private static IReadOnlyList<KeyValuePair<string, double>> Numbers(EntityKind? kind, Func<string, double?> read) =>
        [.. kind?.Entity.Properties.Where(property => property.Node.Target.Need == NeedWord.AtLeast).SelectMany(property => read(property.Name) is double number ? [new KeyValuePair<string, double>(property.Name, number)] : Array.Empty<KeyValuePair<string, double>>()) ?? []];

    private static string? Literal(KnownEntity entity, string property) => Value(entity, property) is { } value && value.TryGetText(out var text) ? text : null;

    // What depends on a setting is not known here.
    private static JsonNode? Value(KnownEntity entity, string property) =>
        entity.Value.Members.FirstOrDefault(member => member.Name == property)?.Value is LiteralExpression literal ? literal.Value : null;
}

using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>Gives an entity another id, in its entry and wherever the file refers to it.</summary>
public static class Renaming
{
    /// <summary>Why an entity cannot have another id, as a sentence without a full stop; null where it can.</summary>
    /// <param name="mention">A place that writes its id.</param>
    /// <param name="entities">The file's entries.</param>
    public static string? Obstacle(Mention mention, EntitySet entities)
    {
        if (mention is null) throw new ArgumentNullException(nameof(mention));
        if (entities is null) throw new ArgumentNullException(nameof(entities));

        if (entities.Schema.KnownIds(mention.Kind).Contains(mention.Id)) return $"the {mention.Kind} '{mention.Id}' is built in, so it keeps its id";
        return entities.Find(mention.Kind, mention.Id) is { } entry && entry.Node.Tree == mention.Node.Tree ? null : $"there is no entry of the {mention.Kind} '{mention.Id}' in this file";
    }

    /// <summary>Why an entity cannot have a certain id, as a sentence without a full stop; null where it can.</summary>
    /// <param name="mention">A place that writes its id.</param>
    /// <param name="id">The id that it is to have.</param>
    /// <param name="entities">The file's entries.</param>
    public static string? Obstacle(Mention mention, string id, EntitySet entities)
    {
        if (Obstacle(mention, entities) is string obstacle) return obstacle;
        if (id == mention.Id) return null;

        var kind = entities.Schema.Kind(mention.Kind)!;
        if (IdSchema(kind) is { } schema && (id.Length == 0 || !schema.Accepts(id))) return $"'{id}' is no id that a {mention.Kind} may have";
        if (entities.Schema.KnownIds(mention.Kind).Contains(id)) return $"the {mention.Kind} '{id}' is built in";
        return entities.Find(mention.Kind, id) is null ? null : $"another {mention.Kind} has the id '{id}' already";
    }

    /// <summary>The changes that give an entity another id.</summary>
    /// <param name="mention">A place that writes its id.</param>
    /// <param name="id">The id that it is to have.</param>
    /// <param name="mentions">All mentions of the file.</param>
    /// <returns>The changes, in the order of the text.</returns>
    public static IReadOnlyList<TextChange> Plan(Mention mention, string id, IEnumerable<Mention> mentions) =>
        [.. mentions.Where(other => other.MeansSame(mention)).Select(other => new TextChange(other.Node.Span, Mend.Quoted(id)))];

    private static SchemaNode? IdSchema(EntityKind kind) => kind.IdProperty is string property ? kind.Entity.Property(property) : kind.Section.PropertyNames?.Target;
}

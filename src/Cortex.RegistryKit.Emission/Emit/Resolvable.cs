using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Which kinds resolve, and through which chains.</summary>
internal static class Resolvable
{
    /// <summary>The kinds with a chain.</summary>
    public static IEnumerable<EntityKind> Chains(DocumentModel document) => document.Schema.Kinds.Where(kind => kind.Entity.Chain is { Slots.Count: > 0 });

    /// <summary>The kind that the slots of a chain refer to.</summary>
    public static EntityKind Target(DocumentModel document, EntityKind chain) => document.Schema.Kind(chain.Entity.Property(chain.Entity.Chain!.Slots[0])!.Reference!.To!)!;

    /// <summary>The kinds that chains lead to.</summary>
    public static IEnumerable<EntityKind> Kinds(DocumentModel document) => Chains(document).Select(chain => Target(document, chain)).Distinct();

    /// <summary>The type that an entity of a kind resolves to.</summary>
    public static string Type(DocumentModel document, EntityKind kind) => document.Entity(kind).ResolvedName;

    /// <summary>The type that a chain resolves to, with a question mark where it may end without an entity.</summary>
    public static string ChainType(DocumentModel document, EntityKind chain) => Type(document, Target(document, chain)) + (AlwaysResolves(document, chain) ? "" : "?");

    /// <summary>The references of an entity, or of a variant of one: each with its words and what is joined by it.</summary>
    public static IEnumerable<(PropertyModel Property, ReferenceWord Words, IReadOnlyList<JoinedProperty> Join)> References(RecordModel record)
    {
        var entity = (record.Union ?? record).Node;
        foreach (var property in record.AllProperties.Where(property => property.Kind == ValueKind.Reference))
        {
            var refined = record.Union is null ? null : record.Node.Property(property.JsonName);
            var words = RegistrySchema.Reference(entity, record.Union is null ? null : record.Node, property.JsonName) ?? property.Node.Reference!;
            yield return (property, words, [.. property.Node.Join, .. refined?.Join ?? []]);
        }
    }

    /// <summary>Whether the chain always ends with an entity: its last resort is one that needs no entry.</summary>
    public static bool AlwaysResolves(DocumentModel document, EntityKind chain) =>
        chain.Entity.Chain!.Fallback is { Count: > 0 } fallback && fallback[fallback.Count - 1] is LiteralExpression literal && literal.Value.TryGetText(out var id) && document.Schema.KnownIds(Target(document, chain).Name).Contains(id);
}

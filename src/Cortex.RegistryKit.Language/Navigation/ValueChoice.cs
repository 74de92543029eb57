using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>A value that may stand at a place.</summary>
public sealed class ValueChoice
{
    private ValueChoice(string text, bool isText, string? description, IdChoice? id)
    {
        Text = text;
        IsText = isText;
        Description = description;
        Id = id;
    }

    /// <summary>The value: what a string says, else the value as JSON spells it.</summary>
    public string Text { get; }

    /// <summary>Whether it is a string.</summary>
    public bool IsText { get; }

    /// <summary>What it means, for people; null where the schema does not say.</summary>
    public string? Description { get; }

    /// <summary>What it refers to; null where it is no id.</summary>
    public IdChoice? Id { get; }

    /// <summary>The values that may stand at a place: ids that fit, the words of the schema, the variants of a union. None where anything may.</summary>
    /// <param name="place">The place.</param>
    /// <param name="entities">The file's entries.</param>
    public static IReadOnlyList<ValueChoice> At(TextPlace place, EntitySet entities)
    {
        if (place?.Value is not { } view || (place.Name is not null && !place.Owner.HasUseFor(place.Name))) return [];

        IEnumerable<ValueChoice> all =
        [
            .. view.RefersTo is string kind ? IdChoice.Of(kind, entities).Select(id => new ValueChoice(id.Id, true, null, id)) : [],
            .. place.Owner.Schemas.Where(schema => schema.Union is not null && schema.Union == place.Name).SelectMany(Variants),
            .. view.Schemas.SelectMany(Words),
        ];
        return [.. all.GroupBy(choice => (choice.Text, choice.IsText)).Select(group => group.First())];
    }

    private static IEnumerable<ValueChoice> Variants(SchemaNode union) =>
        union.OneOf.Select(variant => variant.Target).Where(variant => variant.Property(union.Union!)?.Const is not null).Select(variant => Of(variant.Property(union.Union!)!.Const!.Value, variant.Description ?? variant.Title));

    private static IEnumerable<ValueChoice> Words(SchemaNode schema)
    {
        if (schema.Const is JsonNode only) yield return Of(only, schema.Description);
        foreach (var value in schema.Enum ?? []) yield return Of(value, null);
        if (schema.Const is not null || schema.Enum is not null) yield break;

        if ((schema.Types & JsonTypes.Boolean) != 0)
        {
            yield return new ValueChoice("true", false, null, null);
            yield return new ValueChoice("false", false, null, null);
        }

        if ((schema.Types & JsonTypes.Null) != 0) yield return new ValueChoice("null", false, null, null);
    }

    private static ValueChoice Of(JsonNode value, string? description) =>
        value.TryGetText(out var text) ? new ValueChoice(text, true, description, null) : new ValueChoice(value.Raw, false, description, null);
}

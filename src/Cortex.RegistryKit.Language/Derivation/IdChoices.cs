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

    private static IEnumerable<(string? Id, string Meaning)> Choices(string kind, EntitySet entities) => IdChoice.Of(kind, entities).Select(choice => ((string?)choice.Id, Meaning(choice)));

    private static string Meaning(IdChoice choice)
    {
        var label = choice.Label ?? $"{choice.Kind} '{choice.Id}'";
        var origin = choice.Known is null ? "" : "Built in: ";
        return choice.Variant is null ? origin + label : $"{origin}{label} ({choice.Variant})";
    }
}

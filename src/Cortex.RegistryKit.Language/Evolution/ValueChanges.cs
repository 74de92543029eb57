using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of <c>type</c>, <c>const</c> and <c>enum</c>.</summary>
internal static class ValueChanges
{
    private const JsonTypes All = (JsonTypes)127;

    /// <summary>What there is to say where one of the two allows everything or nothing; null where the keywords have to be looked at.</summary>
    public static IEnumerable<Draft>? OfBooleans(Pair pair) => (pair.Was.Always, pair.Now.Always) switch
    {
        (false, false) or (true, true) => [],
        (false, _) => [pair.Widened("opened", "may be there now")],
        (_, false) => [pair.Narrowed("closed", "may not be there any more", besides: pair.Was == Anything.Node ? Breaks.None : Breaks.Code)],
        (_, true) when pair.Was.Syntax.Members.GetEnumerator().MoveNext() => [pair.Changed("opened", "may be anything now", Breaks.Code)],
        (_, true) => [],
        _ => null,
    };

    public static IEnumerable<Draft> Of(Pair pair) => Types(pair).Concat(Listed(pair));

    private static IEnumerable<Draft> Types(Pair pair)
    {
        var (was, now) = (pair.Was.Types, pair.Now.Types);
        var breaks = Breaks.None;
        if ((Allowed(was) & ~Allowed(now)) != 0) breaks |= Breaks.Files;
        if (Seen(pair.Was) != Seen(pair.Now)) breaks |= Breaks.Code;
        if (was == now && (breaks & Breaks.Files) == 0) yield break;
        if (breaks == Breaks.None && (Allowed(was) == Allowed(now) || (now == JsonTypes.None && Seen(pair.Now) != JsonTypes.None))) yield break;

        yield return pair.Changed("type", $"was {Name(pair.Was)} and is {Name(pair.Now)} now", breaks, $"{was} -> {now}");
    }

    private static IEnumerable<Draft> Listed(Pair pair)
    {
        var (was, now) = (Values.Of(pair.Was), Values.Of(pair.Now));
        if (now is null)
        {
            if (was is not null) yield return pair.Changed("values-opened", "may be other values now than those that were listed", IsEmitted(was) ? Breaks.Code : Breaks.None);
            yield break;
        }

        if (was is null)
        {
            yield return pair.Narrowed("values-listed", $"may only be {Values.Show(now)} now", Values.Show(now), IsEmitted(now) ? Breaks.Code : Breaks.None);
            yield break;
        }

        foreach (var gone in Values.Except(was, now)) yield return pair.Narrowed("value-removed", $"may not be {Values.Show(gone)} any more", Values.Show(gone), IsEmitted(was) ? Breaks.Code : Breaks.None);
        foreach (var added in Values.Except(now, was)) yield return pair.Widened("value-added", $"may be {Values.Show(added)} now", Values.Show(added));
    }

    // A list of texts becomes a type of its own.
    private static bool IsEmitted(IReadOnlyList<JsonNode> values) => values.Count > 1 && values.Any(value => value.Kind == JsonKind.String);

    private static JsonTypes Allowed(JsonTypes types) => types == JsonTypes.None ? All : (types & JsonTypes.Number) != 0 ? types | JsonTypes.Integer : types;

    /// <summary>The types that C# code sees: null is a matter of the property, and types may stand in the forms of <c>anyOf</c> and <c>oneOf</c>.</summary>
    private static JsonTypes Seen(SchemaNode node)
    {
        var types = node.Types;
        if (types == JsonTypes.None) foreach (var form in node.AnyOf.Concat(node.OneOf)) types |= form.Target.Types;
        if (types == JsonTypes.None && Values.Of(node) is { } values) foreach (var value in values) types |= TypeOf(value);
        return types & ~JsonTypes.Null;
    }

    private static JsonTypes TypeOf(JsonNode value) => value.Kind switch
    {
        JsonKind.String => JsonTypes.String,
        JsonKind.Number => value.TryGetExactNumber(out var number) && number.IsInteger ? JsonTypes.Integer : JsonTypes.Number,
        JsonKind.True or JsonKind.False => JsonTypes.Boolean,
        JsonKind.Array => JsonTypes.Array,
        JsonKind.Object => JsonTypes.Object,
        _ => JsonTypes.None,
    };

    private static string Name(SchemaNode node) => (node.Types == JsonTypes.None ? Seen(node) : node.Types) is not JsonTypes.None and var types ? TypeNames.Of(types) : "of any type";
}

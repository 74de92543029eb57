using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>What a schema says of a single value, without a report.</summary>
internal static class Shapes
{
    /// <summary>Whether a value is what a schema says.</summary>
    public static bool Fits(JsonNode value, SchemaNode schema) =>
        new ShapeCheck([], new Relations(), isWhole: true, CancellationToken.None).Check(value, schema, Place.File);

    public static bool HasType(JsonNode value, JsonTypes types)
    {
        if (types == JsonTypes.None) return true;

        var type = value.Kind switch
        {
            JsonKind.Null => JsonTypes.Null,
            JsonKind.True or JsonKind.False => JsonTypes.Boolean,
            JsonKind.String => JsonTypes.String,
            JsonKind.Array => JsonTypes.Array,
            JsonKind.Object => JsonTypes.Object,
            _ => value.TryGetNumber(out var number) && number == Math.Floor(number) && !double.IsInfinity(number) ? JsonTypes.Number | JsonTypes.Integer : JsonTypes.Number,
        };
        return (types & type) != 0;
    }

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? StringProblem(string text, SchemaNode schema)
    {
        if (schema.MinLength is int least && CodePoints(text) < least) return least == 1 ? "must not be empty" : $"must have at least {least} characters";
        if (schema.MaxLength is int most && CodePoints(text) > most) return $"must have at most {most} characters";
        if (schema.Pattern is not null && !schema.Pattern.IsMatch(text)) return $"must match {schema.Pattern.Source}";
        return null;
    }

    /// <summary>What is wrong with a number, or null.</summary>
    public static string? NumberProblem(JsonNode value, SchemaNode schema)
    {
        value.TryGetExactNumber(out var number);
        if (number < schema.Minimum) return $"must be at least {schema.Minimum}";
        if (number > schema.Maximum) return $"must be at most {schema.Maximum}";
        return null;
    }

    /// <summary>What a value must be that fits none of several forms.</summary>
    public static string Alternatives(IReadOnlyList<SchemaNode> forms)
    {
        var described = forms.Select(form => form.Target).Select(form => form.Enum is { } values ? "one of " + string.Join(", ", values.Select(value => value.Raw)) : form.Const is { } only ? only.Raw : TypeNames.Of(form.Types)).ToList();
        return described.All(form => form.Length > 0) ? $"must be {string.Join(", or ", described)}" : "fits none of the forms that the schema allows here";
    }

    private static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);
}

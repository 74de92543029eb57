using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Formats;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>What a schema says of a single value, without a report.</summary>
internal static class Shapes
{
    /// <summary>Whether a value is what a schema says.</summary>
    public static bool Fits(JsonNode value, SchemaNode schema) => new ShapeCheck([], new Relations(), isWhole: true, CancellationToken.None).Fits(value, schema);

    public static bool HasType(JsonNode value, JsonTypes types) => types == JsonTypes.None || value.Kind switch
    {
        JsonKind.Null => (types & JsonTypes.Null) != 0,
        JsonKind.True or JsonKind.False => (types & JsonTypes.Boolean) != 0,
        JsonKind.String => (types & JsonTypes.String) != 0,
        JsonKind.Array => (types & JsonTypes.Array) != 0,
        JsonKind.Object => (types & JsonTypes.Object) != 0,
        _ => (types & JsonTypes.Number) != 0 || ((types & JsonTypes.Integer) != 0 && value.TryGetExactNumber(out var number) && number.IsInteger),
    };

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? StringProblem(string text, SchemaNode schema, bool assertsFormats = false)
    {
        if (schema.MinLength is int least && CodePoints(text) < least) return least == 1 ? "must not be empty" : $"must have at least {least} characters";
        if (schema.MaxLength is int most && CodePoints(text) > most) return most == 1 ? "must have at most 1 character" : $"must have at most {most} characters";
        if (schema.Pattern is not null && !schema.Pattern.IsMatch(text)) return $"must match {schema.Pattern.Source}";
        if (assertsFormats && schema.Format is string format && !TextFormats.Accepts(format, text)) return $"must be of the format {format}";
        return null;
    }

    /// <summary>What is wrong with a number, or null.</summary>
    public static string? NumberProblem(JsonNode value, SchemaNode schema)
    {
        if (schema is { Minimum: null, Maximum: null, ExclusiveMinimum: null, ExclusiveMaximum: null, MultipleOf: null }) return null;

        value.TryGetExactNumber(out var number);
        if (number < schema.Minimum) return $"must be at least {schema.Minimum}";
        if (number > schema.Maximum) return $"must be at most {schema.Maximum}";
        if (number <= schema.ExclusiveMinimum) return $"must be greater than {schema.ExclusiveMinimum}";
        if (number >= schema.ExclusiveMaximum) return $"must be less than {schema.ExclusiveMaximum}";
        if (schema.MultipleOf is JsonNumber divisor && !number.IsMultipleOf(divisor)) return $"must be a multiple of {divisor}";
        return null;
    }

    private static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);
}

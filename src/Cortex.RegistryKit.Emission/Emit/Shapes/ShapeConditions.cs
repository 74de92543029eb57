using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Formats;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits what a schema says of a value by itself, as conditions that leave the cursor where it is.</summary>
internal sealed class ShapeConditions(DocumentModel document)
{
    /// <summary>The conditions, those of other schemas that look at the value aside.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="json">The cursor.</param>
    /// <param name="notes">Whether ids, references and secrets are noted.</param>
    public IEnumerable<string> Of(SchemaNode node, string json, bool notes)
    {
        var types = node.Types;
        var plain = PlainForms.Decide(node) ? PlainForms.Types(node) : JsonTypes.None;
        if (types != JsonTypes.None) yield return $"{json}.HasType({Types(types)})";
        if (plain != JsonTypes.None && (types == JsonTypes.None || (types & plain) != types)) yield return $"{json}.HasType({Types(plain)})";
        if (types == JsonTypes.None) types = plain;
        if (types == JsonTypes.None && node.Const is null && node.Enum is null && document.Plan.IsPrimary(node)) yield return $"{json}.HasType(JsonTypes.None)";
        if (node.Const is JsonNode only) yield return IsOneOf(node, json, [only], "Const");
        if (node.Enum is { } values) yield return IsOneOf(node, json, values, "Enum");
        if (Number(node, json) is string number) yield return Guarded(number, $"{json}.IsNumber", (types & ~(JsonTypes.Integer | JsonTypes.Number)) == 0 && types != 0);
        var texts = Text(node, json).ToList();
        if (texts.Count > 0) yield return Guarded(string.Join(" && ", texts), $"{json}.IsText", types == JsonTypes.String);
        if (!notes) yield break;
        if (node.NamesKind is string kind) yield return Guarded($"scope.AddId({document.KindNumber(kind)}, ref {json})", $"{json}.IsText", types == JsonTypes.String);
        if (node.Secret is not null) yield return Guarded($"scope.AddSecret(ref {json})", $"{json}.IsText", types == JsonTypes.String);
        if (node.Format == "uri") yield return Guarded($"scope.AddUrl(ref {json})", $"{json}.IsText", types == JsonTypes.String);
        if (node.Reference?.To is string to) yield return Guarded($"scope.AddReference({document.KindNumber(to)}, ref {json})", $"{json}.IsText", types == JsonTypes.String);
    }

    /// <summary>Types, as they are handed over.</summary>
    public static string Types(JsonTypes types) =>
        string.Join(" | ", new[] { JsonTypes.Null, JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object }.Where(type => (types & type) != 0).Select(type => $"JsonTypes.{type}"));

    private IEnumerable<string> Text(SchemaNode node, string json)
    {
        if (node is { MinLength: 1, MaxLength: null }) yield return $"!{json}.TextIs(\"\"u8)";
        else if (node.MinLength is not null || node.MaxLength is not null) yield return $"{json}.TextHasLength({node.MinLength ?? 0}, {Most(node.MaxLength)})";
        if (document.AssertsFormats && node.Format is { } format && TextFormats.Names.Contains(format)) yield return $"{json}.TextHasFormat({CSharp.Text(format)})";
        if (node.Pattern is not null) yield return $"{json}.TextMatches({document.Fields.Pattern(node, node.Pattern)})";
    }

    private static string Most(int? most) => most is int.MaxValue or null ? "int.MaxValue" : CSharp.Number(most.Value);

    private string? Number(SchemaNode node, string json)
    {
        if (!Assertions.OfNumbers(node)) return null;
        var isWithin = node is { ExclusiveMinimum: null, ExclusiveMaximum: null, MultipleOf: null } && IsPlain(node.Minimum) && IsPlain(node.Maximum);
        return isWithin
            ? $"{json}.NumberIsWithin({CSharp.Number(node.Minimum?.ToDouble() ?? double.NegativeInfinity)}, {CSharp.Number(node.Maximum?.ToDouble() ?? double.PositiveInfinity)})"
            : $"{json}.NumberFits({document.Fields.Limits(node)})";
    }

    /// <summary>Whether a double says exactly what the schema does.</summary>
    private static bool IsPlain(JsonNumber? limit) => limit is not { } number || (!double.IsInfinity(number.ToDouble()) && JsonNumber.Parse(number.ToDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Equals(number));

    private string IsOneOf(SchemaNode node, string json, IReadOnlyList<JsonNode> values, string suffix)
    {
        if (values.Any(value => !IsPlain(value))) return $"{json}.IsOneOf({document.Fields.Values(node, values, suffix)})";
        return values.Count == 1 ? Is(values[0], json) : $"({string.Join(" || ", values.Select(value => Is(value, json)).Distinct())})";
    }

    private static bool IsPlain(JsonNode value) => value.Kind switch
    {
        JsonKind.Array or JsonKind.Object => false,
        JsonKind.Number => value.TryGetExactNumber(out var number) && IsPlain(number),
        JsonKind.String => value.TryGetText(out _),
        _ => true,
    };

    private static string Is(JsonNode value, string json) => value.Kind switch
    {
        JsonKind.String when value.TryGetText(out var text) => $"{json}.TextIs({CSharp.Utf8(text)})",
        JsonKind.Number when value.TryGetNumber(out var number) => $"{json}.NumberIsWithin({CSharp.Number(number)}, {CSharp.Number(number)})",
        JsonKind.True => $"{json}.BooleanIs(true)",
        JsonKind.False => $"{json}.BooleanIs(false)",
        _ => $"{json}.IsNull",
    };

    private static string Guarded(string condition, string guard, bool isNeedless) => isNeedless ? condition : $"(!{guard} || {(condition.Contains("&&") ? $"({condition})" : condition)})";
}

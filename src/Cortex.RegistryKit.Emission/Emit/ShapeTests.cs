using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the test of a value against a schema: a condition where that is enough, else a call of a method.</summary>
internal static class ShapeTests
{
    private const JsonTypes Containers = JsonTypes.Array | JsonTypes.Object;

    /// <summary>Whether a schema asserts anything, or notes an id or a reference.</summary>
    public static bool Asserts(SchemaNode node) =>
        node.Always == false || node.Types != JsonTypes.None || node.Const is not null || node.Enum is not null || node.Minimum is not null || node.Maximum is not null
        || node.MinLength is not null || node.MaxLength is not null || node.Pattern is not null || node.Items is not null || node.Properties.Count > 0 || node.Required.Count > 0
        || node.AdditionalProperties is not null || node.PropertyNames is not null || IsCombined(node) || node.NamesKind is not null || node.Reference?.To is not null || node.Secret is not null || node.Format == "uri";

    /// <summary>A condition that tests the value at hand and passes over it.</summary>
    public static string Test(DocumentModel document, SchemaNode node)
    {
        if (node.Always == false) return "false";
        if (!Asserts(node)) return "json.SkipUnlessRepeated()";
        if (document.Records.FirstOrDefault(record => record.Node == node && record.Union is null) is { } known) return $"{document.Static(known.Name)}.Fits(ref json, scope)";
        if (NeedsMethod(node)) return Call(document, node, "json", "scope");

        return string.Join(" && ", Conditions(document, node));
    }

    /// <summary>The tests that do not look into a container, as lines that return false.</summary>
    public static void Guards(SourceWriter w, DocumentModel document, SchemaNode node)
    {
        foreach (var condition in Conditions(document, node)) w.Line($"if ({Negate(condition)}) return false;");
        var probes = 0;
        foreach (var part in node.AllOf) w.Line($"var part{++probes} = json;" + $" if (!{Call(document, part, $"part{probes}", "scope")}) return false;");
        AnyOf(w, document, node);
        if (node.Union is null && node.OneOf.Count > 0)
        {
            w.Line("var matches = 0;");
            foreach (var form in node.OneOf) w.Line($"var one{++probes} = json; if ({Call(document, form, $"one{probes}", "RelationScope.Ignoring")}) matches++;");
            w.Line("if (matches != 1) return false;");
        }

        if (node.Not is not null) w.Line($"var forbidden = json; if ({Call(document, node.Not, "forbidden", "RelationScope.Ignoring")}) return false;");
    }

    /// <summary>The opposite of a condition.</summary>
    public static string Negate(string condition)
    {
        if (condition[0] == '!' && IsOneCall(condition.Substring(1))) return condition.Substring(1);
        if (condition[0] == '(' && condition.IndexOf(')') == condition.Length - 1) return $"!{condition}";
        return IsOneCall(condition) ? $"!{condition}" : $"!({condition})";
    }

    private static bool IsOneCall(string condition) => !condition.Contains("&&") && !condition.Contains("||") && condition[0] is not ('(' or '!');

    public static string MethodName(SchemaNode node) => node.Pointer.Length == 0 ? "Root" : CSharp.Pascal(node.Pointer);

    public static string PatternName(SchemaNode node) => MethodName(node) + "Pattern";

    /// <summary>The schemas that a combination calls, those aside that are settled without a call.</summary>
    private static IEnumerable<SchemaNode> Called(SchemaNode node)
    {
        IEnumerable<SchemaNode> called = [.. node.AllOf, .. AnyOfBeyondTypes(node)];
        if (node.Union is null) called = called.Concat(node.OneOf);
        return node.Not is null ? called : called.Append(node.Not);
    }

    private static bool IsCombined(SchemaNode node) => node.AllOf.Count > 0 || node.AnyOf.Count > 0 || node.OneOf.Count > 0 || node.Not is not null;

    private static bool NeedsMethod(SchemaNode node) =>
        node.Types == JsonTypes.None && node.AnyOf.Count == 0 || (node.Types & Containers) != 0 || Called(node).Any() || (node.AnyOf.Count > 0 && PlainTypes(node) is var types && (types & Containers) != 0);

    private static string Call(DocumentModel document, SchemaNode part, string cursor, string scope)
    {
        var target = part.Target;
        var record = document.Records.FirstOrDefault(candidate => candidate.Node == target && candidate.Union is null);
        if (record is not null) return $"{document.Static(record.Name)}.Fits(ref {cursor}, {scope})";

        if (!document.CalledShapes.Contains(target)) document.CalledShapes.Add(target);
        return $"{document.Root.Name}Shapes.{MethodName(target)}(ref {cursor}, {scope})";
    }

    private static void AnyOf(SourceWriter w, DocumentModel document, SchemaNode node)
    {
        var rest = AnyOfBeyondTypes(node).ToList();
        if (rest.Count == 0) return;

        var calls = new List<string>();
        var types = PlainTypes(node);
        if (types != JsonTypes.None) calls.Add($"json.HasType({Types(types)})");
        foreach (var form in rest)
        {
            w.Line($"var any{calls.Count} = json;");
            calls.Add(Call(document, form, $"any{calls.Count}", "RelationScope.Ignoring"));
        }

        w.Line($"if (!({string.Join(" || ", calls)})) return false;");
    }

    /// <summary>The types that forms of an <c>anyOf</c> name, which say nothing else.</summary>
    private static JsonTypes PlainTypes(SchemaNode node) => node.AnyOf.Select(form => form.Target).Where(IsPlainType).Aggregate(JsonTypes.None, (types, form) => types | form.Types);

    private static IEnumerable<SchemaNode> AnyOfBeyondTypes(SchemaNode node)
    {
        var types = PlainTypes(node);
        return node.AnyOf.Where(form => !IsPlainType(form.Target) && !IsListWithin(form.Target, types));
    }

    private static bool IsPlainType(SchemaNode node) =>
        node.Types != JsonTypes.None && node.Const is null && node.Enum is null && node.Minimum is null && node.Maximum is null && node.MinLength is null && node.MaxLength is null && node.Pattern is null
        && node.Items is null && node.Properties.Count == 0 && node.Required.Count == 0 && node.AdditionalProperties is null && node.PropertyNames is null && !IsCombined(node);

    /// <summary>Whether a form lists values alone, all of which have one of some types: then the types decide.</summary>
    private static bool IsListWithin(SchemaNode node, JsonTypes types) =>
        node.Enum is { } values && values.All(value => value.Kind == JsonKind.String ? (types & JsonTypes.String) != 0 : value.Kind == JsonKind.Null && (types & JsonTypes.Null) != 0);

    private static IEnumerable<string> Conditions(DocumentModel document, SchemaNode node)
    {
        var types = node.Types != JsonTypes.None ? node.Types : node.AnyOf.Count > 0 && !AnyOfBeyondTypes(node).Any() ? PlainTypes(node) : JsonTypes.None;
        if (types != JsonTypes.None) yield return $"json.HasType({Types(types)})";
        if (node.Types != JsonTypes.None && node.AnyOf.Count > 0 && !AnyOfBeyondTypes(node).Any()) yield return $"json.HasType({Types(PlainTypes(node))})";
        if (node.Const is JsonNode only) yield return Is(only);
        if (node.Enum is { } values) yield return values.Count == 1 ? Is(values[0]) : $"({string.Join(" || ", values.Select(Is))})";
        if (Number(node) is string number) yield return Guarded(number, "json.IsNumber", (types & ~(JsonTypes.Integer | JsonTypes.Number)) == 0 && types != 0);
        var texts = Text(document, node).ToList();
        if (texts.Count > 0) yield return Guarded(string.Join(" && ", texts), "json.IsText", types == JsonTypes.String);
        if (node.NamesKind is string kind) yield return Guarded($"scope.AddId({document.KindNumber(kind)}, ref json)", "json.IsText", types == JsonTypes.String);
        if (node.Secret is not null) yield return Guarded("scope.AddSecret(ref json)", "json.IsText", types == JsonTypes.String);
        if (node.Format == "uri") yield return Guarded("scope.AddUrl(ref json)", "json.IsText", types == JsonTypes.String);
        if (node.Reference?.To is string to) yield return Guarded($"scope.AddReference({document.KindNumber(to)}, ref json)", "json.IsText", types == JsonTypes.String);
    }

    private static IEnumerable<string> Text(DocumentModel document, SchemaNode node)
    {
        if (node is { MinLength: 1, MaxLength: null }) yield return "!json.TextIs(\"\"u8)";
        else if (node.MinLength is not null || node.MaxLength is not null) yield return $"json.TextHasLength({node.MinLength ?? 0}, {(node.MaxLength is int most ? CSharp.Number(most) : "int.MaxValue")})";
        if (node.Pattern is not null) yield return $"json.TextMatches({document.Root.Name}Shapes.{PatternName(node)})";
    }

    private static string? Number(SchemaNode node) => node.Minimum is null && node.Maximum is null
        ? null
        : $"json.NumberIsWithin({CSharp.Number(node.Minimum?.ToDouble() ?? double.NegativeInfinity)}, {CSharp.Number(node.Maximum?.ToDouble() ?? double.PositiveInfinity)})";

    private static string Guarded(string condition, string guard, bool isNeedless) => isNeedless ? condition : $"(!{guard} || {(condition.Contains("&&") ? $"({condition})" : condition)})";

    private static string Is(JsonNode value) => value.Kind switch
    {
        JsonKind.String when value.TryGetText(out var text) => $"json.TextIs({CSharp.Utf8(text)})",
        JsonKind.Number when value.TryGetNumber(out var number) => $"json.NumberIsWithin({CSharp.Number(number)}, {CSharp.Number(number)})",
        JsonKind.True => "json.BooleanIs(true)",
        JsonKind.False => "json.BooleanIs(false)",
        _ => "json.IsNull",
    };

    private static string Types(JsonTypes types) =>
        string.Join(" | ", new[] { JsonTypes.Null, JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object }.Where(type => (types & type) != 0).Select(type => $"JsonTypes.{type}"));
}

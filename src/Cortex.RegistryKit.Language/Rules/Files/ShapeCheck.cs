using Cortex.RegistryKit.Language.Compatibility;
using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>
/// Holds a value against a schema, all the way down: what is wrong is reported where it stands. On the way the entities
/// and references are noted, since only here it is known which value is one.
/// </summary>
/// <remarks>Where no place is given, nothing is reported or noted, and the first thing that is wrong decides.</remarks>
internal sealed class ShapeCheck(List<Finding> findings, Relations relations, bool isWhole, CancellationToken cancellationToken)
{
    private readonly AnsweredShapes answered = new();
    private readonly UnknownProperties looked = new();

    /// <summary>Whether <c>format</c> says what a text must be.</summary>
    public bool AssertsFormats { get; init; }

    /// <summary>Whether a property that no schema describes is worth a word.</summary>
    public bool ReportsUnknown { get; init; } = true;

    /// <summary>Whether the text is JSON: else what is missing may stand in the part that could not be read.</summary>
    public bool IsWhole => isWhole;

    /// <summary>The entities and references.</summary>
    public Relations Relations => relations;

    /// <summary>Checks a file's value, and all that stands in it.</summary>
    /// <returns>Whether it is what the schema says.</returns>
    public bool Check(JsonNode value, SchemaNode schema, Place place)
    {
        var sound = Apply(value, schema, place);
        if (ReportsUnknown && isWhole) looked.Report(findings);
        return sound;
    }

    /// <summary>Whether a value is what the schema says.</summary>
    public bool Fits(JsonNode value, SchemaNode schema) => Apply(value, schema, null);

    /// <summary>Checks a value against one of the schemas that look at it.</summary>
    /// <returns>Whether it is what the schema says.</returns>
    public bool Apply(JsonNode value, SchemaNode schema, Place? place)
    {
        if (value.Kind == JsonKind.Missing) return true;
        cancellationToken.ThrowIfCancellationRequested();
        var target = schema.Target;
        if (target.Always is bool always) return always || (place is not null && Report(value, place, place.IsName ? "is none that is allowed" : "nothing may stand here"));
        if (!DeepStack.HasRoom) return DeepStack.Continue(() => Apply(value, schema, place));
        if (answered.TryGet(value, target, place is null, out var sound)) return sound;

        if (place is not null && value.Kind == JsonKind.Object) looked.Note(value, target, place);
        sound = CheckValue(value, target, place);
        answered.Add(value, target, place is null, sound);
        return sound;
    }

    private bool CheckValue(JsonNode value, SchemaNode schema, Place? place)
    {
        if (!CheckType(value, schema, place)) return false;

        var sound = CheckConst(value, schema, place);
        if (sound || place is not null) sound &= CombinedShape.Check(this, value, schema, place);
        if (!sound && place is null) return false;
        return value.Kind switch
        {
            JsonKind.String => sound & CheckString(value, schema, place),
            JsonKind.Number => sound & (Shapes.NumberProblem(value, schema) is not string problem || (place is not null && Report(value, place, problem))),
            JsonKind.Array => sound & ArrayShape.Check(this, value, schema, place),
            JsonKind.Object => sound & ObjectShape.Check(this, value, schema, place),
            _ => sound,
        };
    }

    private bool CheckType(JsonNode value, SchemaNode schema, Place? place)
    {
        if (value.Kind == JsonKind.String && !value.TryGetText(out _)) return place is not null && Report(value, place, $"{(place.IsName ? "" : "the string ")}holds half of a surrogate pair, so it is no text");
        return Shapes.HasType(value, schema.Types) || (place is not null && Report(value, place, $"must be {TypeNames.Of(schema.Types)}, not {TypeNames.Of(value.Kind)}{Fraction(value, schema)}"));
    }

    private static string Fraction(JsonNode value, SchemaNode schema) => value.Kind == JsonKind.Number && (schema.Types & JsonTypes.Integer) != 0 ? " with a fraction" : "";

    private bool CheckConst(JsonNode value, SchemaNode schema, Place? place)
    {
        if (schema.Const is JsonNode only && !JsonEquality.Equal(value, only)) return place is not null && Report(value, place, $"must be {Spelling.Of(only)}");
        if (schema.Enum is not { } allowed || schema.IsListed(value)) return true;
        if (place is null) return false;

        var suggestion = value.TryGetText(out var text) ? Suggestions.Nearest(text, allowed.Select(candidate => candidate.TryGetText(out var name) ? name : "")) : null;
        return Report(value, place, $"must be {Spelling.OneOf(allowed)}{Suggestions.Question(suggestion)}", suggestion);
    }

    private bool CheckString(JsonNode value, SchemaNode schema, Place? place)
    {
        value.TryGetText(out var text);
        if (place is { IsName: false } && schema.NamesKind is string kind) relations.AddId(kind, text, value, place);
        if (place is not null && schema.Reference?.To is string to) relations.AddReference(to, text, value, place);
        return Shapes.StringProblem(text, schema, AssertsFormats) is not string problem || (place is not null && Report(value, place, problem));
    }

    /// <summary>Reports a value that is not what the schema says.</summary>
    /// <returns>False, always.</returns>
    public bool Report(JsonNode value, Place place, string message, string? suggestion = null)
    {
        Add(new Finding(WrongShape.Rule, value.Span, place.Pointer, $"{place}{message}", suggestion));
        return false;
    }

    /// <summary>Reports a property that an object lacks.</summary>
    /// <returns>False, always.</returns>
    public bool ReportMissing(JsonNode owner, Place place, string name, string why)
    {
        Add(new Finding(MissingProperty.Rule, new ByteSpan(owner.Span.Start, 1), place.Pointer, $"{place}the property '{name}' is missing{why}"));
        return false;
    }

    /// <summary>Adds a finding of any rule.</summary>
    public void Add(Finding finding) => findings.Add(finding);
}

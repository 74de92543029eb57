using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>
/// Holds a value against a schema, all the way down: what is wrong is reported where it stands. On the way the entities
/// and references are noted, since only here it is known which value is one.
/// </summary>
internal sealed class ShapeCheck(List<Finding> findings, Relations relations, bool isWhole, CancellationToken cancellationToken)
{
    /// <summary>Checks a value.</summary>
    /// <returns>Whether it is what the schema says.</returns>
    public bool Check(JsonNode value, SchemaNode schema, Place place) => Check(value, schema.Target, place, variant: null);

    private bool Check(JsonNode value, SchemaNode schema, Place place, SchemaNode? variant)
    {
        if (value.Kind == JsonKind.Missing) return true;
        cancellationToken.ThrowIfCancellationRequested();
        if (schema.Always is bool always) return always || Report(value, place, "nothing may stand here");
        if (!CheckType(value, schema, place)) return false;

        var sound = CheckConst(value, schema, place) & CheckCombined(value, schema, place);
        switch (value.Kind)
        {
            case JsonKind.String: return sound & CheckString(value, schema, place);
            case JsonKind.Number: return sound & CheckNumber(value, schema, place);
            case JsonKind.Array: return sound & CheckElements(value, schema, place);
            case JsonKind.Object: return sound & CheckMembers(value, schema, place, variant);
            default: return sound;
        }
    }

    private bool CheckType(JsonNode value, SchemaNode schema, Place place)
    {
        if (value.Kind == JsonKind.String && !value.TryGetText(out _)) return Report(value, place, "the string holds half of a surrogate pair, so it is no text");
        return Shapes.HasType(value, schema.Types) || Report(value, place, $"must be {TypeNames.Of(schema.Types)}, not {TypeNames.Of(value.Kind)}{Fraction(value, schema)}");
    }

    private static string Fraction(JsonNode value, SchemaNode schema) => value.Kind == JsonKind.Number && (schema.Types & JsonTypes.Integer) != 0 ? " with a fraction" : "";

    private bool CheckConst(JsonNode value, SchemaNode schema, Place place)
    {
        if (schema.Const is JsonNode only && !JsonEquality.Equal(value, only)) return Report(value, place, $"must be {only.Raw}");
        if (schema.Enum is not { } allowed || allowed.Any(candidate => JsonEquality.Equal(value, candidate))) return true;

        var suggestion = value.TryGetText(out var text) ? Suggestions.Nearest(text, allowed.Select(candidate => candidate.TryGetText(out var name) ? name : "")) : null;
        return Report(value, place, $"must be one of {string.Join(", ", allowed.Select(candidate => candidate.Raw))}{Suggestions.Question(suggestion)}", suggestion);
    }

    private bool CheckString(JsonNode value, SchemaNode schema, Place place)
    {
        value.TryGetText(out var text);
        if (schema.NamesKind is string kind) relations.AddId(kind, text, value, place);
        if (schema.Reference?.To is string to) relations.AddReference(to, text, value, place);
        return Shapes.StringProblem(text, schema) is not string problem || Report(value, place, problem);
    }

    private bool CheckNumber(JsonNode value, SchemaNode schema, Place place) => Shapes.NumberProblem(value, schema) is not string problem || Report(value, place, problem);

    private bool CheckElements(JsonNode value, SchemaNode schema, Place place)
    {
        if (schema.Items is null) return true;

        var sound = true;
        var index = 0;
        foreach (var element in value.Elements) sound &= CheckEntry(element, schema.Items.Target, place.Element(index++));
        return sound;
    }

    private bool CheckEntry(JsonNode entry, SchemaNode schema, Place place)
    {
        var id = schema.Properties.FirstOrDefault(property => property.Node.Target.NamesKind is not null);
        var named = id is not null && entry.TryGetMember(id.Name, out var member) && member.Value.TryGetText(out var text) && text.Length > 0 ? place.Entity(id.Node.Target.NamesKind!, text) : place;
        return Check(entry, schema, named, variant: null);
    }

    private bool CheckMembers(JsonNode value, SchemaNode schema, Place place, SchemaNode? variant)
    {
        var sound = CheckRequired(value, schema, place);
        variant ??= VariantOf(value, schema);
        relations.AddObject(value, schema, variant, place);
        if (variant is null && schema.Union is string union && value.TryGetMember(union, out var discriminator) && discriminator.Value.TryGetText(out _)) sound = Report(discriminator.Value, place.Member(union), "is none that the schema knows");
        foreach (var member in value.Members)
        {
            var name = member.Name;
            var at = schema.PropertyNames?.Target.NamesKind is string kind ? place.Member(name).Entity(kind, name) : place.Member(name);
            if (schema.PropertyNames is not null) sound &= CheckName(member, schema.PropertyNames.Target, at);
            if (schema.Property(name) is SchemaNode described) sound &= Check(member.Value, described, at, variant: null);
            else if (name == Acceptances.Property && schema.AdditionalProperties is (null or { Target.Always: true })) relations.Acceptances.Add(member, place);
            else if (schema.AdditionalProperties is not null) sound &= schema.AdditionalProperties.Target.Always == false ? Report(member.NameNode, at, "no such property is allowed") : Check(member.Value, schema.AdditionalProperties, at);
            else if (schema.Properties.Count > 0 && variant?.Property(name) is null && isWhole) findings.Add(UnknownProperty.Finding(member, value, schema.Chain, [.. schema.Properties, .. variant?.Properties ?? []], at));
        }

        return variant is null ? sound : sound & CheckVariant(value, variant, place);
    }

    private bool CheckName(JsonMember member, SchemaNode names, Place at)
    {
        var name = member.Name;
        if (names.NamesKind is string kind) relations.AddKey(kind, name);
        if (!member.NameNode.TryGetText(out _)) return Report(member.NameNode, at, "the name holds half of a surrogate pair, so it is no text");
        return Shapes.StringProblem(name, names) is not string problem || Report(member.NameNode, at, $"the name {problem}");
    }

    /// <summary>A variant adds to what the union says; its own properties alone are looked at, since the union's have been.</summary>
    private bool CheckVariant(JsonNode value, SchemaNode variant, Place place)
    {
        var sound = CheckRequired(value, variant, place);
        foreach (var member in value.Members)
        {
            if (variant.Property(member.Name) is SchemaNode described) sound &= Check(member.Value, described, place.Member(member.Name), variant: null);
        }

        return sound;
    }

    private static SchemaNode? VariantOf(JsonNode value, SchemaNode schema) =>
        schema.Union is string union && value.TryGetMember(union, out var member) && member.Value.TryGetText(out var name) ? RegistrySchema.Variant(schema, name) : null;

    private bool CheckRequired(JsonNode value, SchemaNode schema, Place place)
    {
        if (!isWhole) return true;

        var sound = true;
        foreach (var name in schema.Required)
        {
            if (value.TryGetMember(name, out _)) continue;
            findings.Add(new Finding(MissingProperty.Rule, new Text.ByteSpan(value.Span.Start, 1), place.Pointer, $"{place}the property '{name}' is missing"));
            sound = false;
        }

        return sound;
    }

    private bool CheckCombined(JsonNode value, SchemaNode schema, Place place)
    {
        var sound = true;
        foreach (var part in schema.AllOf) sound &= Check(value, part, place);
        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(part => Shapes.Fits(value, part))) sound = Report(value, place, Shapes.Alternatives(schema.AnyOf));
        if (schema.OneOf.Count > 0 && schema.Union is null && schema.OneOf.Count(part => Shapes.Fits(value, part)) != 1) sound = Report(value, place, "fits none, or more than one, of the forms of which the schema allows exactly one");
        if (schema.Not is not null && Shapes.Fits(value, schema.Not)) sound = Report(value, place, "is what the schema forbids here");
        return sound;
    }

    private bool Report(JsonNode value, Place place, string message, string? suggestion = null)
    {
        findings.Add(new Finding(WrongShape.Rule, value.Span, place.Pointer, $"{place}{message}", suggestion));
        return false;
    }
}

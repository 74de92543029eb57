using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Checks what a schema says of an object.</summary>
internal static class ObjectShape
{
    public static bool Check(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        var sound = CheckRequired(check, value, schema, place) && CheckCount(check, value, schema, place);
        if (place is not null) check.Relations.AddObject(value, schema, VariantOf(value, schema), place);
        if (sound || place is not null) sound &= CheckUnion(check, value, schema, place);
        foreach (var member in value.Members)
        {
            if (!sound && place is null) return false;
            sound &= CheckMember(check, member, schema, place);
        }

        return sound & CheckDependencies(check, value, schema, place);
    }

    private static bool CheckRequired(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (!check.IsWhole || schema.Required.Count == 0) return true;

        var sound = true;
        foreach (var name in schema.Required)
        {
            if (value.TryGetMember(name, out _)) continue;
            if (place is null) return false;
            sound = check.ReportMissing(value, place, name, "");
        }

        return sound;
    }

    private static bool CheckCount(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (schema.MinProperties is null && schema.MaxProperties is null) return true;

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members) names.Add(member.Name);
        if (names.Count < schema.MinProperties && check.IsWhole) return place is not null && check.Report(value, place, schema.MinProperties == 1 ? "must not be empty" : $"must have at least {schema.MinProperties} properties, not {names.Count}");
        return !(names.Count > schema.MaxProperties) || (place is not null && check.Report(value, place, $"must have at most {schema.MaxProperties} {(schema.MaxProperties == 1 ? "property" : "properties")}, not {names.Count}"));
    }

    /// <summary>A variant adds to what the union says.</summary>
    private static bool CheckUnion(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (schema.Union is not string union || !value.TryGetMember(union, out var discriminator) || !discriminator.Value.TryGetText(out var name)) return true;
        if (RegistrySchema.Variant(schema, name) is SchemaNode variant) return check.Apply(value, variant, place);
        return place is not null && check.Report(discriminator.Value, place.Member(union), "is none that the schema knows");
    }

    private static SchemaNode? VariantOf(JsonNode value, SchemaNode schema) =>
        schema.Union is string union && value.TryGetMember(union, out var member) && member.Value.TryGetText(out var name) ? RegistrySchema.Variant(schema, name) : null;

    private static bool CheckMember(ShapeCheck check, JsonMember member, SchemaNode schema, Place? place)
    {
        var name = member.Name;
        var kind = schema.PropertyNames?.Target.NamesKind;
        var at = place?.Member(name);
        if (at is not null && kind is not null)
        {
            at = at.Entity(kind, name);
            check.Relations.AddKey(kind, name);
        }

        var sound = schema.PropertyNames is null || check.Apply(member.NameNode, schema.PropertyNames, at?.Name());
        var described = schema.Property(name);
        if (described is not null) sound &= check.Apply(member.Value, described, at);
        var matches = false;
        foreach (var property in schema.PatternProperties)
        {
            if (!property.Pattern.IsMatch(name)) continue;
            matches = true;
            sound &= check.Apply(member.Value, property.Node, at);
        }

        if (described is null && !matches && place is not null && name == Acceptances.Property && schema.AdditionalProperties is (null or { Target.Always: true })) check.Relations.Acceptances.Add(member, place);
        if (described is not null || matches || schema.AdditionalProperties is null) return sound;
        if (schema.AdditionalProperties.Target.Always == false) return at is not null && check.Report(member.NameNode, at, "no such property is allowed");
        return sound & check.Apply(member.Value, schema.AdditionalProperties, at);
    }

    private static bool CheckDependencies(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        var sound = true;
        foreach (var dependency in schema.Dependencies)
        {
            if (!value.TryGetMember(dependency.Name, out _)) continue;
            foreach (var name in dependency.Required)
            {
                if (!check.IsWhole || value.TryGetMember(name, out _)) continue;
                if (place is null) return false;
                sound = check.ReportMissing(value, place, name, $"; it has to stand beside '{dependency.Name}'");
            }

            if (dependency.Node is not null) sound &= check.Apply(value, dependency.Node, place);
        }

        return sound;
    }
}

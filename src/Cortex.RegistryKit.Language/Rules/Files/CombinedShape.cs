using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Checks what other schemas say of the same value.</summary>
internal static class CombinedShape
{
    public static bool Check(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (!schema.IsCombined) return true;

        var sound = true;
        foreach (var part in schema.AllOf)
        {
            sound &= check.Apply(value, part, place);
            if (!sound && place is null) return false;
        }

        sound = sound & AnyOf(check, value, schema, place) & OneOf(check, value, schema, place) & Not(check, value, schema, place);
        if (schema.If is not null && (check.Fits(value, schema.If) ? schema.Then : schema.Else) is SchemaNode consequence) sound &= check.Apply(value, consequence, place);
        return sound;
    }

    private static bool AnyOf(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place) =>
        schema.AnyOf.Count == 0 || schema.AnyOf.Any(form => check.Fits(value, form)) || (place is not null && NearestForm.Report(check, value, schema.AnyOf, place));

    private static bool OneOf(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (schema.OneOf.Count == 0 || schema.Union is not null) return true;

        var fitting = schema.OneOf.Count(form => check.Fits(value, form));
        if (fitting == 1 || place is null) return fitting == 1;
        return fitting == 0 ? NearestForm.Report(check, value, schema.OneOf, place) : check.Report(value, place, $"fits {fitting} of the forms of which the schema allows exactly one");
    }

    private static bool Not(ShapeCheck check, JsonNode value, SchemaNode schema, Place? place)
    {
        if (schema.Not is null || !check.Fits(value, schema.Not)) return true;
        if (place is null) return false;

        var forbidden = schema.Not.Target;
        var plain = forbidden.SaysOnlyTypesOrValues ? Spelling.Of(forbidden) : "";
        if (plain.Length > 0) return check.Report(value, place, $"must not be {plain}");
        var required = forbidden is { SaysOnlyRequired: true, Required.Count: 1 } ? forbidden.Required[0] : null;
        return check.Report(value, place, required is null ? "is what the schema forbids here" : $"the property '{required}' must not stand here");
    }
}

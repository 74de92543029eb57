using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Says what is wrong with a value that fits none of several forms: what is wrong with the one that was meant, where that shows.</summary>
internal static class NearestForm
{
    /// <returns>False, always.</returns>
    public static bool Report(ShapeCheck check, JsonNode value, IReadOnlyList<SchemaNode> forms, Place place)
    {
        var typed = forms.Select(form => form.Target).Where(form => form.Always is null && Shapes.HasType(value, form.Types)).ToList();
        var meant = typed.Where(form => form.Properties.All(property => !TellsApart(property) || !value.TryGetMember(property.Name, out var member) || check.Fits(member.Value, property.Node))).ToList();
        if (meant.Count == 1 && !meant[0].SaysOnlyTypesOrValues) return check.Apply(value, meant[0], place);
        if (meant.Count == 0 && typed.Count > 0 && ReportPicker(check, value, typed, place)) return false;

        var described = forms.Select(form => Spelling.Of(form.Target)).Distinct().ToList();
        var isPlain = described.All(form => form.Length > 0) && typed.All(form => form.SaysOnlyTypesOrValues);
        return check.Report(value, place, isPlain ? $"must be {string.Join(", or ", described)}" : "fits none of the forms that the schema allows here");
    }

    /// <summary>Reports the property that tells the forms apart, where it is none of what they ask for.</summary>
    private static bool ReportPicker(ShapeCheck check, JsonNode value, List<SchemaNode> forms, Place place)
    {
        foreach (var name in forms[0].Properties.Where(TellsApart).Select(property => property.Name))
        {
            var asked = forms.Select(form => form.Properties.FirstOrDefault(property => property.Name == name && TellsApart(property))?.Node.Target).ToList();
            if (!value.TryGetMember(name, out var picker) || asked.Any(one => one is null || check.Fits(picker.Value, one))) continue;

            var texts = asked.SelectMany(one => one!.Enum ?? [one.Const!.Value]).Select(one => one.TryGetText(out var text) ? text : "");
            var suggestion = picker.Value.TryGetText(out var written) ? Suggestions.Nearest(written, texts) : null;
            check.Report(picker.Value, place.Member(name), $"must be {string.Join(", or ", asked.Select(one => Spelling.Of(one!)).Distinct())}{Suggestions.Question(suggestion)}", suggestion);
            return true;
        }

        return false;
    }

    private static bool TellsApart(SchemaProperty property) => property.Node.Target is { Const: not null } or { Enum: not null };
}

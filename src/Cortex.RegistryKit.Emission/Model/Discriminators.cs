using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Finds the property by which the forms of an object can be told apart: each form requires it, with a text that no other form has.</summary>
internal static class Discriminators
{
    /// <summary>The property; null where there is none, or where one reader could not read all forms.</summary>
    public static string? Of(SchemaNode node)
    {
        if (node.Union is not null) return node.Union;
        if ((node.Types & ~JsonTypes.Null) is not (JsonTypes.Object or JsonTypes.None)) return null;

        var forms = Forms(node);
        if (forms.Count < 2 || forms.Distinct().Count() < forms.Count || !forms.All(IsObject)) return null;
        return forms[0].Properties.Select(property => property.Name).FirstOrDefault(name => TellsApart(forms, name) && !Clash(node, forms, name));
    }

    /// <summary>The forms.</summary>
    public static IReadOnlyList<SchemaNode> Forms(SchemaNode node) => [.. (node.OneOf.Count > 0 ? node.OneOf : node.AnyOf).Select(form => form.Target)];

    /// <summary>The text that picks a form; null where it names none.</summary>
    public static string? Value(SchemaNode form, string property)
    {
        var node = form.Property(property);
        var only = node?.Const ?? (node?.Enum is { Count: 1 } values ? values[0] : (JsonNode?)null);
        return only is JsonNode value && value.TryGetText(out var text) ? text : null;
    }

    private static bool IsObject(SchemaNode form) => form.Types is JsonTypes.Object or JsonTypes.None && form.Union is null && form.Properties.Count > 0;

    private static bool TellsApart(IReadOnlyList<SchemaNode> forms, string name)
    {
        var texts = forms.Select(form => form.Required.Contains(name) ? Value(form, name) : null).ToList();
        return texts.All(text => !string.IsNullOrEmpty(text)) && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count;
    }

    // One reader takes a property for all forms, before it knows which of them it reads.
    private static bool Clash(SchemaNode node, IReadOnlyList<SchemaNode> forms, string picked) => forms
        .SelectMany(form => form.Properties)
        .Where(property => property.Name != picked && node.Property(property.Name) is null)
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Any(group => group.Select(property => property.Node.Target).Distinct().Skip(1).Any(other => !IsSame(group.First().Node.Target, other)));

    private static bool IsSame(SchemaNode one, SchemaNode other) =>
        one.Syntax.Raw == other.Syntax.Raw && one.Properties.Count == 0 && one.Items is null && one.Const is null && one.Enum is null && !one.Applied.Any();
}

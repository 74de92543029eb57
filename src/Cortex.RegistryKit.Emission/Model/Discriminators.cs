using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Finds the property by which the forms of an object can be told apart: each form requires it, with a text that no other form has.</summary>
internal static class Discriminators
{
    /// <summary>The property and the forms; null where there are none, or where one reader could not read all forms.</summary>
    public static Discriminator? Of(SchemaNode node)
    {
        if (node.Union is not null) return Named(node, node.Union);
        if ((node.Types & ~JsonTypes.Null) is not (JsonTypes.Object or JsonTypes.None)) return null;

        return Alternatives(node) ?? ConditionalForms.Of(node);
    }

    /// <summary>Whether forms can be read at all: as objects, none of which has forms itself.</summary>
    public static bool IsObject(SchemaNode form) => form.Types is JsonTypes.Object or JsonTypes.None && form.Union is null;

    /// <summary>Whether two forms have something different under one name. One reader takes a property for all forms, before it knows which of them it reads.</summary>
    public static bool Clash(SchemaNode node, IEnumerable<SchemaNode> forms, string picked) => forms
        .SelectMany(form => form.Properties)
        .Where(property => property.Name != picked && node.Property(property.Name) is null)
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Any(group => group.Select(property => property.Node.Target).Distinct().Skip(1).Any(other => !IsSame(group.First().Node.Target, other)));

    private static Discriminator Named(SchemaNode node, string property)
    {
        var forms = Forms(node);
        var picked = forms.Prepend(node).SelectMany(form => form.Properties).First(candidate => candidate.Name == property);
        return new Discriminator(picked, [.. forms.Select(form => new DiscriminatedForm(form, Value(form, property)))]);
    }

    private static Discriminator? Alternatives(SchemaNode node)
    {
        var forms = Forms(node);
        if (forms.Count < 2 || forms.Distinct().Count() < forms.Count || !forms.All(form => IsObject(form) && form.Properties.Count > 0)) return null;

        var picked = forms[0].Properties.Select(property => property.Name).FirstOrDefault(name => TellsApart(forms, name) && !Clash(node, forms, name));
        return picked is null ? null : Named(node, picked);
    }

    private static IReadOnlyList<SchemaNode> Forms(SchemaNode node) => [.. (node.OneOf.Count > 0 ? node.OneOf : node.AnyOf).Select(form => form.Target)];

    private static string? Value(SchemaNode form, string property)
    {
        var node = form.Property(property);
        var only = node?.Const ?? (node?.Enum is { Count: 1 } values ? values[0] : (JsonNode?)null);
        return only is JsonNode value && value.TryGetText(out var text) ? text : null;
    }

    private static bool TellsApart(IReadOnlyList<SchemaNode> forms, string name)
    {
        var texts = forms.Select(form => form.Required.Contains(name) ? Value(form, name) : null).ToList();
        return texts.All(text => !string.IsNullOrEmpty(text)) && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count;
    }

    private static bool IsSame(SchemaNode one, SchemaNode other) =>
        one.Syntax.Raw == other.Syntax.Raw && one.Properties.Count == 0 && one.Items is null && one.Const is null && one.Enum is null && !one.Applied.Any();
}

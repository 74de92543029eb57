using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Which alternative of an older list has become which one of a newer list.</summary>
internal sealed class Forms
{
    private readonly List<SchemaNode> removed;
    private readonly List<SchemaNode> added;

    private Forms(IEnumerable<SchemaNode> before, IEnumerable<SchemaNode> after)
    {
        removed = [.. before];
        added = [.. after];
    }

    public List<(SchemaNode Before, SchemaNode After)> Kept { get; } = [];

    public IReadOnlyList<SchemaNode> Removed => removed;

    public IReadOnlyList<SchemaNode> Added => added;

    /// <summary>Finds pairs: by what picks a variant, by name, by constants, by meaning, and last by position.</summary>
    public static Forms Match(Acceptance acceptance, IReadOnlyList<SchemaNode> before, IReadOnlyList<SchemaNode> after, string? union)
    {
        var forms = new Forms(before, after);
        if (union is not null)
        {
            forms.Take((one, other) => Pick(one, union) is JsonNode was ? Pick(other, union) is JsonNode now && JsonEquality.Equal(was, now) : Pick(other, union) is null);
            return forms;
        }

        forms.Take((one, other) => one.RefersTo is not null && one.RefersTo == other.RefersTo);
        forms.Take((one, other) => one.Target.Title is not null && one.Target.Title == other.Target.Title);
        forms.Take((one, other) => Tag(one) is string tag && tag == Tag(other));
        if (forms.removed.Count > 0 && forms.added.Count > 0) forms.Take(acceptance.TakeTheSame);
        if (forms.removed.Count == forms.added.Count) forms.Take((_, _) => true);
        return forms;
    }

    /// <summary>The value that picks a variant of a union; null for the one that takes all others.</summary>
    public static JsonNode? Pick(SchemaNode variant, string union) => variant.Target.Property(union)?.Const;

    /// <summary>A variant's or form's name, to be read behind another word.</summary>
    public static string Name(SchemaNode form, string? union)
    {
        if (union is not null) return Pick(form, union) is JsonNode value ? $" {Values.Show(value)}" : " (all others)";
        return form.Target.Title is string title ? $" '{title}'" : form.RefersTo is string reference ? $" '{reference}'" : "";
    }

    /// <summary>The constants that tell a form from others, or null where it has none.</summary>
    private static string? Tag(SchemaNode form)
    {
        var tags = form.Target.Properties.Where(property => property.Node.Target.Const is not null).Select(property => $"{property.Name}={property.Node.Target.Const!.Value.Raw}").ToList();
        return tags.Count == 0 ? null : string.Join("\n", tags);
    }

    private void Take(Func<SchemaNode, SchemaNode, bool> areOne)
    {
        foreach (var form in removed.ToList())
        {
            var other = added.FirstOrDefault(candidate => areOne(form, candidate));
            if (other is null) continue;
            Kept.Add((form, other));
            removed.Remove(form);
            added.Remove(other);
        }
    }
}

using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of names and of what is said for people.</summary>
internal static class AnnotationChanges
{
    public static IEnumerable<Draft> Of(Pair pair)
    {
        var (was, now) = (pair.Was, pair.Now);
        if (TypeName(was) is string before && TypeName(now) is string after && Letters(before) != Letters(after)) yield return pair.Changed("type-renamed", $"is the type '{before}' no more, but '{after}'", Breaks.Code, $"{before} -> {after}");
        if (!was.IsDeprecated && now.IsDeprecated) yield return pair.Changed("deprecated", "is deprecated now: code that uses it gets a warning", Breaks.None);
        if (was.IsDeprecated && !now.IsDeprecated) yield return pair.Changed("deprecated-removed", "is not deprecated any more", Breaks.None);
        if (SaysTheSame(was, now)) yield break;
        yield return pair.Changed("documentation", "is described in other words", Breaks.None);
    }

    private static bool SaysTheSame(SchemaNode was, SchemaNode now) =>
        was.Always is not null || now.Always is not null
        || (was.Description == now.Description && was.Title == now.Title && AreSame(was.Default, now.Default) && was.Examples.SequenceEqual(now.Examples, JsonEquality.Comparer));

    private static bool AreSame(JsonNode? was, JsonNode? now) => was is JsonNode one && now is JsonNode other ? JsonEquality.Equal(one, other) : was is null && now is null;

    /// <summary>What the emitted type is called, as far as the schema itself says.</summary>
    private static string? TypeName(SchemaNode node)
    {
        var isType = node.Properties.Count > 0 || node.Union is not null || node.Enum is not null;
        return !isType ? null : node.Title ?? (node.Pointer.StartsWith("/definitions/", StringComparison.Ordinal) || node.Pointer.StartsWith("/$defs/", StringComparison.Ordinal) ? node.Pointer.Substring(node.Pointer.LastIndexOf('/') + 1) : null);
    }

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}

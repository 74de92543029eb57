using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>The values that a schema lists.</summary>
internal static class Values
{
    private const int MaxShown = 40;

    /// <summary>All that it allows, or null where it lists none.</summary>
    public static IReadOnlyList<JsonNode>? Of(SchemaNode node) => node.Const is JsonNode value ? [value] : node.Enum;

    /// <summary>The values of the first list that the second one does not have.</summary>
    public static List<JsonNode> Except(IReadOnlyList<JsonNode> values, IReadOnlyList<JsonNode> others) => [.. values.Where(value => !others.Contains(value, JsonEquality.Comparer))];

    public static string Show(IEnumerable<JsonNode> values) => string.Join(", ", values.Select(Show));

    public static string Show(JsonNode value) => value.Raw.Length <= MaxShown ? value.Raw : value.Raw.Substring(0, MaxShown) + "...";

    /// <summary>Whether two expressions, or their absence, are the same but for spaces and the order of members.</summary>
    public static bool AreSame(Expression? one, Expression? other) => one is null || other is null ? one == other : JsonEquality.Equal(one.Syntax, other.Syntax);
}

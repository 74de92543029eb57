using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Whether two values mean the same: numbers by value, members in any order.</summary>
internal static class JsonEquality
{
    public static bool Equal(JsonNode a, JsonNode b)
    {
        if (a.Kind != b.Kind) return false;

        switch (a.Kind)
        {
            case JsonKind.String:
                return a.TryGetText(out var left) && b.TryGetText(out var right) && left == right;
            case JsonKind.Number:
                return a.TryGetNumber(out var first) && b.TryGetNumber(out var second) && first.Equals(second);
            case JsonKind.Array:
                return Elements(a).SequenceEqual(Elements(b), Comparer.Instance);
            case JsonKind.Object:
                var members = Members(a);
                var others = Members(b);
                return members.Count == others.Count && members.All(member => others.TryGetValue(member.Key, out var other) && Equal(member.Value, other));
            default:
                return true;
        }
    }

    private static List<JsonNode> Elements(JsonNode array)
    {
        var elements = new List<JsonNode>();
        foreach (var element in array.Elements) elements.Add(element);
        return elements;
    }

    private static Dictionary<string, JsonNode> Members(JsonNode node)
    {
        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var member in node.Members) members[member.Name] = member.Value;
        return members;
    }

    private sealed class Comparer : IEqualityComparer<JsonNode>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(JsonNode x, JsonNode y) => Equal(x, y);

        public int GetHashCode(JsonNode obj) => (int)obj.Kind;
    }
}

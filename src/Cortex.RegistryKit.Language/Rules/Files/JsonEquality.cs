using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Whether two values mean the same: numbers by value, members in any order.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonNode>
{
    public static readonly JsonEquality Comparer = new();

    public static bool Equal(JsonNode a, JsonNode b)
    {
        if (a.Kind != b.Kind) return false;

        switch (a.Kind)
        {
            case JsonKind.String:
                return a.TryGetText(out var left) && b.TryGetText(out var right) && left == right;
            case JsonKind.Number:
                return a.TryGetExactNumber(out var first) && b.TryGetExactNumber(out var second) && first == second;
            case JsonKind.Array:
                return Elements(a).SequenceEqual(Elements(b), Comparer);
            case JsonKind.Object:
                var members = Members(a);
                var others = Members(b);
                return members.Count == others.Count && members.All(member => others.TryGetValue(member.Key, out var other) && Equal(member.Value, other));
            default:
                return true;
        }
    }

    public bool Equals(JsonNode x, JsonNode y) => Equal(x, y);

    public int GetHashCode(JsonNode obj)
    {
        switch (obj.Kind)
        {
            case JsonKind.String:
                return obj.TryGetText(out var text) ? StringComparer.Ordinal.GetHashCode(text) : 0;
            case JsonKind.Number:
                return obj.TryGetExactNumber(out var number) ? number.GetHashCode() : 0;
            case JsonKind.Array:
                return Elements(obj).Aggregate((int)obj.Kind, (hash, element) => unchecked((hash * 31) + GetHashCode(element)));
            case JsonKind.Object:
                return Members(obj).Aggregate((int)obj.Kind, (hash, member) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(member.Key) ^ (GetHashCode(member.Value) * 31))));
            default:
                return (int)obj.Kind;
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
}

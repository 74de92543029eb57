using System.Globalization;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Whether two values mean the same, however they are spelled: escapes, number texts, spaces, the order of members.</summary>
internal static class JsonMeaning
{
    public static bool AreSame(JsonNode left, JsonNode right)
    {
        if (left.Kind != right.Kind) return false;
        return left.Kind switch
        {
            JsonKind.String => Text(left) == Text(right),
            JsonKind.Number => Number(left.Raw) == Number(right.Raw),
            JsonKind.Array => AreSame(left.Elements, right.Elements),
            JsonKind.Object => AreSame(Members(left), Members(right)),
            _ => true,
        };
    }

    /// <summary>The text of a string, halves of surrogate pairs as they are.</summary>
    public static string Text(JsonNode node)
    {
        node.TryGetText(out var text);
        return text;
    }

    private static bool AreSame(JsonElements left, JsonElements right)
    {
        var others = right.GetEnumerator();
        foreach (var element in left)
        {
            if (!others.MoveNext() || !AreSame(element, others.Current)) return false;
        }

        return !others.MoveNext();
    }

    private static bool AreSame(Dictionary<string, JsonNode> left, Dictionary<string, JsonNode> right)
    {
        if (left.Count != right.Count) return false;
        foreach (var member in left)
        {
            if (!right.TryGetValue(member.Key, out var other) || !AreSame(member.Value, other)) return false;
        }

        return true;
    }

    private static Dictionary<string, JsonNode> Members(JsonNode node)
    {
        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var member in node.Members) members[Text(member.NameNode)] = member.Value;
        return members;
    }

    /// <summary>One form for all spellings of a number: its digits without zeros at the ends, and the power of ten behind them.</summary>
    private static string Number(string raw)
    {
        var e = raw.IndexOfAny(['e', 'E']);
        long power = 0;
        if (e >= 0 && !long.TryParse(raw.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)) return raw;

        var sign = raw[0] == '-' ? "-" : "";
        var mantissa = raw.Substring(sign.Length, (e < 0 ? raw.Length : e) - sign.Length);
        var point = mantissa.IndexOf('.');
        var digits = (point < 0 ? mantissa : mantissa.Remove(point, 1)).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0) return "0";

        if (point >= 0) power -= mantissa.Length - point - 1;
        power += digits.Length - significant.Length;
        return sign + significant + "e" + power.ToString(CultureInfo.InvariantCulture);
    }
}

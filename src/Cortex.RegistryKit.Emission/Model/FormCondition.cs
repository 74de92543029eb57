using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>What an <c>if</c> asks for: one of some texts, in one property, and nothing else.</summary>
internal sealed class FormCondition
{
    private static readonly string[] Annotations = ["title", "description", "$comment", "default", "examples"];

    private FormCondition(SchemaProperty property, IReadOnlyList<string> values)
    {
        Property = property;
        Values = values;
    }

    /// <summary>The property.</summary>
    public SchemaProperty Property { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>What a condition asks for; null where it is anything else.</summary>
    public static FormCondition? Of(SchemaNode condition)
    {
        var node = condition.Target;
        if (node.Properties.Count != 1 || !SaysOnly(node, "type", "required", "properties") || node.Types is not (JsonTypes.Object or JsonTypes.None)) return null;

        var property = node.Properties[0];
        var asked = property.Node.Target;
        if (node.Required.Any(name => name != property.Name) || !SaysOnly(asked, "type", "const", "enum") || (asked.Types is not JsonTypes.None && (asked.Types & JsonTypes.String) == 0)) return null;

        var values = (asked.Const, asked.Enum) switch
        {
            (JsonNode only, null) => Texts([only]),
            (null, { Count: > 0 } listed) => Texts(listed),
            _ => null,
        };
        return values is null ? null : new FormCondition(property, values);
    }

    /// <summary>The texts that some values are; null where one of them is no text, or an empty one, which picks nothing.</summary>
    public static IReadOnlyList<string>? Texts(IEnumerable<JsonNode> values)
    {
        var texts = values.Select(value => value.TryGetText(out var text) ? text : "").Distinct(StringComparer.Ordinal).ToList();
        return texts.Contains("") ? null : texts;
    }

    private static bool SaysOnly(SchemaNode node, params string[] keywords)
    {
        foreach (var member in node.Syntax.Members)
        {
            if (!keywords.Contains(member.Name) && !Annotations.Contains(member.Name)) return false;
        }

        return true;
    }
}

using System.Text;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>JSON without white space between its tokens.</summary>
public static class MinifiedJson
{
    /// <summary>The text of a value.</summary>
    /// <param name="node">The value.</param>
    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode node)
    {
        var separator = "";
        switch (node.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                foreach (var member in node.Members)
                {
                    text.Append(separator).Append(member.NameNode.Raw).Append(':');
                    Write(text, member.Value);
                    separator = ",";
                }

                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                foreach (var element in node.Elements)
                {
                    text.Append(separator);
                    Write(text, element);
                    separator = ",";
                }

                text.Append(']');
                break;
            default:
                text.Append(node.Raw);
                break;
        }
    }
}

using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>A member of an object: a name and a value.</summary>
public readonly struct JsonMember
{
    internal JsonMember(JsonNode name)
    {
        NameNode = name;
        Value = new JsonNode(name.Tree, name.NextIndex);
    }

    /// <summary>The name as a node, for its place.</summary>
    public JsonNode NameNode { get; }

    /// <summary>The value; missing where the text has none.</summary>
    public JsonNode Value { get; }

    /// <summary>The name, its escapes resolved; a lone surrogate in it stands as U+FFFD.</summary>
    public string Name => JsonText.Decode(NameNode.Tree.Text, NameNode.Span);

    /// <summary>The bytes from the name to the end of the value.</summary>
    public ByteSpan Span => ByteSpan.FromBounds(NameNode.Span.Start, Math.Max(NameNode.Span.End, Value.Span.End));
}

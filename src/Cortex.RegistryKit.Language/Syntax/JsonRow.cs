namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>One node in the table of a tree. A member of an object is two nodes: its name, then its value.</summary>
internal struct JsonRow
{
    /// <summary>The offset of the first byte.</summary>
    public int Start;

    /// <summary>The offset behind the last byte.</summary>
    public int End;

    /// <summary>The row behind this node and all that it holds.</summary>
    public int Next;

    /// <summary>What the node is.</summary>
    public JsonKind Kind;
}

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>The elements of an array, for <c>foreach</c>.</summary>
public struct JsonElements
{
    private readonly JsonTree tree;
    private readonly int end;
    private int next;

    internal JsonElements(JsonNode array)
    {
        tree = array.Tree;
        next = array.Index + 1;
        end = array.Kind == JsonKind.Array ? array.NextIndex : next;
        Current = default;
    }

    /// <summary>The element at hand.</summary>
    public JsonNode Current { get; private set; }

    /// <summary>Goes on to the next element.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (next >= end) return false;
        Current = new JsonNode(tree, next);
        next = Current.NextIndex;
        return true;
    }

    /// <summary>The elements from the beginning.</summary>
    public readonly JsonElements GetEnumerator() => this;
}

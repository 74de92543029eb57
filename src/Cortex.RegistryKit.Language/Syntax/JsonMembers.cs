namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>The members of an object, for <c>foreach</c>.</summary>
public struct JsonMembers
{
    private readonly JsonTree tree;
    private readonly int end;
    private int next;

    internal JsonMembers(JsonNode owner)
    {
        tree = owner.Tree;
        next = owner.Index + 1;
        end = owner.Kind == JsonKind.Object ? owner.NextIndex : next;
        Current = default;
    }

    /// <summary>The member at hand.</summary>
    public JsonMember Current { get; private set; }

    /// <summary>Goes on to the next member.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (next >= end) return false;
        Current = new JsonMember(new JsonNode(tree, next));
        next = Current.Value.NextIndex;
        return true;
    }

    /// <summary>The members from the beginning.</summary>
    public readonly JsonMembers GetEnumerator() => this;
}

using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>A value in a tree.</summary>
public readonly struct JsonNode : IEquatable<JsonNode>
{
    private readonly JsonTree tree;

    internal JsonNode(JsonTree tree, int index)
    {
        this.tree = tree;
        Index = index;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind => Row.Kind;

    /// <summary>The bytes that it covers, quotes and brackets included.</summary>
    public ByteSpan Span => ByteSpan.FromBounds(Row.Start, Row.End);

    /// <summary>The tree that it belongs to.</summary>
    public JsonTree Tree => tree;

    /// <summary>Its text as it is spelled.</summary>
    public string Raw => tree.Text.GetString(Span);

    /// <summary>The elements of an array, in order; none for any other kind.</summary>
    public JsonElements Elements => new(this);

    /// <summary>The members of an object, in order, repeated ones included; none for any other kind.</summary>
    public JsonMembers Members => new(this);

    internal int Index { get; }

    private ref readonly JsonRow Row => ref tree.Row(Index);

    internal int NextIndex => Row.Next;

    /// <summary>The text that a string means, its escapes resolved.</summary>
    /// <param name="value">The text; empty where there is none.</param>
    /// <returns>Whether this is a string, and its text is Unicode: an escaped half of a surrogate pair is none.</returns>
    public bool TryGetText(out string value)
    {
        value = "";
        return Kind == JsonKind.String && JsonText.TryDecode(tree.Text, Span, out value);
    }

    /// <summary>The number that this is, as the nearest double.</summary>
    /// <param name="value">The number, infinite if it is out of range; 0 where there is none.</param>
    /// <returns>Whether this is a number.</returns>
    public bool TryGetNumber(out double value)
    {
        value = 0;
        return Kind == JsonKind.Number && JsonText.TryParseNumber(Raw, out value);
    }

    /// <summary>The number that this is, exactly.</summary>
    /// <param name="value">The number; 0 where there is none.</param>
    /// <returns>Whether this is a number.</returns>
    public bool TryGetExactNumber(out JsonNumber value)
    {
        value = Kind == JsonKind.Number ? JsonNumber.Parse(Raw) : default;
        return Kind == JsonKind.Number;
    }

    /// <summary>Finds the member of a name; of repeated ones the last, as most readers do.</summary>
    /// <param name="name">The name.</param>
    /// <param name="member">The member; the default where there is none.</param>
    /// <returns>Whether this is an object that has it.</returns>
    public bool TryGetMember(string name, out JsonMember member)
    {
        var found = false;
        member = default;
        foreach (var candidate in Members)
        {
            if (!JsonText.Means(tree.Text, candidate.NameNode.Span, name)) continue;
            member = candidate;
            found = true;
        }

        return found;
    }

    /// <inheritdoc/>
    public bool Equals(JsonNode other) => ReferenceEquals(tree, other.tree) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>Whether both are the same place of the same tree.</summary>
    public static bool operator ==(JsonNode left, JsonNode right) => left.Equals(right);

    /// <summary>Whether they are different places.</summary>
    public static bool operator !=(JsonNode left, JsonNode right) => !left.Equals(right);

    /// <summary>The kind and the place; never the text, which may be a secret.</summary>
    public override string ToString() => $"{Kind} {Span}";
}

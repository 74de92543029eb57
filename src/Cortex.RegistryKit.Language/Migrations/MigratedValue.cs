using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>A value on its way from an older file to the new one. What is absent has none: it is a C# null.</summary>
internal abstract class MigratedValue
{
    /// <summary>The value null.</summary>
    public static MigratedValue Null { get; } = new NodeValue(JsonTree.Parse(Utf8Text.FromString("null")).Root);

    /// <summary>The text that this is, or null. Halves of surrogate pairs stay as they are.</summary>
    public virtual string? Text => null;

    /// <summary>Whether this is null, or a text with nothing in it.</summary>
    public virtual bool IsEmpty => Text?.Length == 0;

    /// <summary>Whether this is a list without elements.</summary>
    public virtual bool IsEmptyList => false;

    /// <summary>Whether a value is absent, null, or a text with nothing in it but white space.</summary>
    public static bool IsBlank(MigratedValue? value) => value is null || value.IsEmpty || value.Text?.All(IsSpace) == true;

    /// <summary>A member of this object; null where there is none.</summary>
    public virtual MigratedValue? Member(string name) => null;

    /// <summary>The elements of this list; null where it is none.</summary>
    public virtual IEnumerable<MigratedValue>? Elements => null;

    /// <summary>The members of this object, each name once; null where it is none.</summary>
    public virtual IEnumerable<KeyValuePair<string, MigratedValue>>? Members => null;

    /// <summary>What stands at the end of some steps; null where nothing does.</summary>
    public static MigratedValue? At(MigratedValue? value, IReadOnlyList<string> path)
    {
        foreach (var step in path) value = value?.Member(step);
        return value;
    }

    // As the registry's first reader counts it: Unicode's white space, and the information separators.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}

/// <summary>A value as it is spelled in a text.</summary>
internal sealed class NodeValue(JsonNode node) : MigratedValue
{
    public JsonNode Node { get; } = node;

    public override string? Text => Node.Kind == JsonKind.String ? JsonMeaning.Text(Node) : null;

    public override bool IsEmpty => Node.Kind == JsonKind.Null || base.IsEmpty;

    public override bool IsEmptyList => Node.Kind == JsonKind.Array && !Node.Elements.MoveNext();

    public override IEnumerable<MigratedValue>? Elements => Node.Kind == JsonKind.Array ? List() : null;

    public override IEnumerable<KeyValuePair<string, MigratedValue>>? Members => Node.Kind == JsonKind.Object ? ToObject().Members : null;

    public override MigratedValue? Member(string name) => Node.TryGetMember(name, out var member) ? new NodeValue(member.Value) : null;

    /// <summary>The same object with members that can change; of repeated names the last value stays, in the first one's place.</summary>
    public ObjectValue ToObject()
    {
        var owner = new ObjectValue();
        foreach (var member in Node.Members) owner.Set(JsonMeaning.Text(member.NameNode), new NodeValue(member.Value));
        return owner;
    }

    private List<MigratedValue> List()
    {
        var elements = new List<MigratedValue>();
        foreach (var element in Node.Elements) elements.Add(new NodeValue(element));
        return elements;
    }
}

/// <summary>A text that nobody has spelled yet.</summary>
internal sealed class TextValue(string text) : MigratedValue
{
    public override string Text { get; } = text;
}

/// <summary>A list.</summary>
internal sealed class ListValue(IReadOnlyList<MigratedValue> items) : MigratedValue
{
    public override bool IsEmptyList => items.Count == 0;

    public override IEnumerable<MigratedValue> Elements => items;
}

/// <summary>An object whose members can change.</summary>
internal sealed class ObjectValue : MigratedValue
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, MigratedValue> values = new(StringComparer.Ordinal);

    public override IEnumerable<KeyValuePair<string, MigratedValue>> Members => names.Select(name => new KeyValuePair<string, MigratedValue>(name, values[name]));

    public override MigratedValue? Member(string name) => values.TryGetValue(name, out var value) ? value : null;

    public void Set(string name, MigratedValue value)
    {
        if (!values.ContainsKey(name)) names.Add(name);
        values[name] = value;
    }

    public void Remove(string name)
    {
        if (values.Remove(name)) names.Remove(name);
    }

    /// <summary>A copy, whose members change on their own.</summary>
    public ObjectValue Copy()
    {
        var copy = new ObjectValue();
        foreach (var member in Members) copy.Set(member.Key, member.Value);
        return copy;
    }

    /// <summary>The same members, those of the given names first and in that order.</summary>
    public ObjectValue InOrder(IEnumerable<string> first)
    {
        var ordered = new ObjectValue();
        foreach (var name in first.Where(values.ContainsKey).Concat(names)) ordered.Set(name, values[name]);
        return ordered;
    }
}

using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Finds schemas whose answer is the same for every value, so that nothing is emitted that the compiler would call unreachable.</summary>
/// <param name="assertsFormats">Whether <c>format</c> says what a text must be.</param>
internal sealed class Foregone(bool assertsFormats)
{
    private readonly Dictionary<SchemaNode, bool?> answers = [];

    /// <summary>The answer; null where it depends on the value.</summary>
    public bool? Of(SchemaNode? schema)
    {
        if (schema?.Target is not SchemaNode node) return true;
        if (node.Always is bool always) return always;
        if (!answers.TryGetValue(node, out var answer)) answers[node] = answer = Find(node);
        return answer;
    }

    /// <summary>The parts of <c>allOf</c>, and of <c>if</c> where it is settled, that a value has to be held against.</summary>
    public IEnumerable<SchemaNode> Parts(SchemaNode node) => Settled(node).Where(part => Of(part) is null);

    /// <summary>The forms of <c>anyOf</c> that decide; none where one of them always holds.</summary>
    public IReadOnlyList<SchemaNode> AnyOf(SchemaNode node) => node.AnyOf.Any(form => Of(form) == true) ? [] : [.. node.AnyOf.Where(form => Of(form) is null)];

    /// <summary>The forms of <c>oneOf</c> that depend on the value.</summary>
    public IReadOnlyList<SchemaNode> OneOf(SchemaNode node) => node.Union is not null ? [] : [.. node.OneOf.Where(form => Of(form) is null)];

    /// <summary>How many forms of <c>oneOf</c> always hold.</summary>
    public int CertainForms(SchemaNode node) => node.OneOf.Count(form => Of(form) == true);

    /// <summary>Whether <c>if</c> decides between two answers.</summary>
    public bool HasChoice(SchemaNode node) => node.If is not null && Of(node.If) is null && (Of(node.Then) != true || Of(node.Else) != true);

    private IEnumerable<SchemaNode> Settled(SchemaNode node)
    {
        var chosen = node.If is null ? null : Of(node.If) switch { true => node.Then, false => node.Else, _ => null };
        return chosen is null ? node.AllOf : node.AllOf.Append(chosen);
    }

    private bool? Find(SchemaNode node)
    {
        if (node.Enum is { Count: 0 } || Settled(node).Any(part => Of(part) == false) || (node.Not is not null && Of(node.Not) == true)) return false;
        if (node.AnyOf.Count > 0 && node.AnyOf.All(form => Of(form) == false)) return false;
        if (node.Union is null && node.OneOf.Count > 0 && (CertainForms(node) > 1 || (OneOf(node).Count == 0 && CertainForms(node) == 0))) return false;
        return Assertions.Any(node) || (assertsFormats && node.Format is not null) ? null : true;
    }
}

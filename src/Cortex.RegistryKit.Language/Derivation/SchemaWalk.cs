using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Derivation;

/// <summary>Goes through a schema.</summary>
internal static class SchemaWalk
{
    /// <summary>A schema and all that it is made of, each once, in the order of the text.</summary>
    public static IReadOnlyList<SchemaNode> All(SchemaNode root)
    {
        var seen = new HashSet<SchemaNode>();
        var waiting = new Stack<SchemaNode>([root.Target]);
        while (waiting.Count > 0)
        {
            var node = waiting.Pop();
            if (!seen.Add(node)) continue;
            foreach (var part in Parts(node)) waiting.Push(part.Target);
        }

        return [.. seen.OrderBy(node => node.Syntax.Span.Start)];
    }

    /// <summary>The way of an edit to a schema.</summary>
    public static EditPath PathOf(SchemaNode node)
    {
        if (!JsonPointer.TryParse(node.Pointer, out var pointer)) throw new ArgumentException("The schema does not say where it stands.", nameof(node));

        var path = EditPath.Root;
        var at = node.Syntax.Tree.Root;
        foreach (var step in pointer.Steps)
        {
            path = at.Kind == JsonKind.Array ? path.Element(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)) : path.Member(step);
            JsonPointer.Root.Append(step).TryFind(at, out at);
        }

        return path;
    }

    private static IEnumerable<SchemaNode> Parts(SchemaNode node)
    {
        var single = new[] { node.Items, node.AdditionalProperties, node.PropertyNames, node.Not }.OfType<SchemaNode>();
        return single.Concat(node.Properties.Select(property => property.Node)).Concat(node.AllOf).Concat(node.AnyOf).Concat(node.OneOf);
    }
}

using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Decides which texts become types of .NET, by their <c>format</c>, where the build asks for it.</summary>
internal sealed class DotNetFormats
{
    private readonly HashSet<string> usedAsTexts = new(StringComparer.Ordinal);
    private readonly bool isAskedFor;

    public DotNetFormats(RegistrySchema schema, bool isAskedFor)
    {
        this.isAskedFor = isAskedFor;
        if (isAskedFor) FindTexts(schema.Root.Target);
    }

    /// <summary>The type of a property; null where it stays a text, since no format says more, or since words of ours look at its text.</summary>
    public (ValueKind Kind, string Type)? Of(SchemaProperty property)
    {
        var node = property.Node.Target;
        return usedAsTexts.Contains(property.Name) || node.Backfill is not null || node.NamesKind is not null || node.Reference is not null || node.IsLabel ? null : Of(node);
    }

    /// <summary>The type of the elements of a list; null where they stay texts. A url would print the password that it may hold.</summary>
    public (ValueKind Kind, string Type)? OfElements(SchemaNode list) =>
        list.Items?.Target is { Types: JsonTypes.String } items && list.Backfill is null && Of(items) is { Kind: not ValueKind.Uri } element ? element : null;

    private (ValueKind Kind, string Type)? Of(SchemaNode node)
    {
        if (!isAskedFor || (node.Types & ~JsonTypes.Null) != JsonTypes.String || node.Enum is not null || node.Const is not null || node.Secret is not null || node.AnyOf.Count > 0) return null;
        return node.Format switch
        {
            "date-time" => (ValueKind.DateTime, "DateTimeOffset"),
            "uuid" => (ValueKind.Uuid, "Guid"),
            "uri" => (ValueKind.Uri, "Uri"),
            _ => null,
        };
    }

    // By name alone: what a join reads stands on another entity, which may have variants.
    private void FindTexts(SchemaNode root)
    {
        var reached = new HashSet<SchemaNode>();
        var open = new Stack<SchemaNode>([root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!reached.Add(node)) continue;
            if (node.Secret?.Url is string url) usedAsTexts.Add(url);
            usedAsTexts.UnionWith(Paths(node.Backfill).Concat(node.Join.SelectMany(joined => Paths(joined.Value))));
            foreach (var inner in node.Applied.Concat(node.Nested)) open.Push(inner.Target);
        }
    }

    private static IEnumerable<string> Paths(Expression? expression) => expression switch
    {
        null => [],
        PathExpression path => Paths(path.Else).Prepend(path.Path),
        ConcatExpression concat => concat.Parts.SelectMany(Paths).Concat(Paths(concat.Else)),
        _ => Paths(expression.Else),
    };
}

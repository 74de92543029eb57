using Cortex.RegistryKit.Language.Compatibility;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>Finds all places where a file writes ids, half-typed files included.</summary>
public static class Mentions
{
    /// <summary>All mentions, in the order of the text.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What it should be.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Mention> All(JsonTree tree, RegistrySchema schema, CancellationToken cancellationToken = default)
    {
        var found = new List<Mention>();
        if ((schema ?? throw new ArgumentNullException(nameof(schema))).Kinds.Count > 0) Collect(ValueView.OfFile(tree, schema), found, cancellationToken);
        return found;
    }

    private static void Collect(ValueView view, List<Mention> found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (view.Node is not JsonNode node || view.Schemas.Count == 0) return;
        if (!DeepStack.HasRoom)
        {
            DeepStack.Continue(() => Inside(view, node, found, cancellationToken));
            return;
        }

        Inside(view, node, found, cancellationToken);
    }

    private static bool Inside(ValueView view, JsonNode node, List<Mention> found, CancellationToken cancellationToken)
    {
        if (node.Kind == JsonKind.String) Add(view.Names ?? view.RefersTo, node, view.Names is not null, found);
        var keys = node.Kind == JsonKind.Object ? view.KeysName : null;
        foreach (var member in node.Members)
        {
            Add(keys, member.NameNode, true, found);
            Collect(view.Member(member.Name, member.Value), found, cancellationToken);
        }

        var index = 0;
        foreach (var element in node.Elements) Collect(view.Element(index++, element), found, cancellationToken);
        return true;
    }

    private static void Add(string? kind, JsonNode node, bool isEntry, List<Mention> found)
    {
        if (kind is not null && node.TryGetText(out var id) && id.Length > 0) found.Add(new Mention(kind, id, node, isEntry));
    }
}

using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Resolution;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>Makes the picture of one file.</summary>
internal sealed class GraphBuilder
{
    private readonly JsonTree tree;
    private readonly RegistrySchema schema;
    private readonly EntitySet entities;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<(string Kind, string Id), IdChoice> choices;
    private readonly Dictionary<(string Kind, string Id), GraphNode> nodes = [];
    private readonly Dictionary<GraphNode, List<GraphEdge>> edges = [];
    private readonly FindingPlaces places = new();

    public GraphBuilder(JsonTree tree, RegistrySchema schema, CancellationToken cancellationToken)
    {
        this.tree = tree;
        this.schema = schema;
        this.cancellationToken = cancellationToken;
        entities = EntitySet.Of(tree, schema);
        choices = schema.Kinds.SelectMany(kind => IdChoice.Of(kind.Name, entities)).ToDictionary(choice => (choice.Kind, choice.Id));
    }

    public RegistryGraph Build(IReadOnlyList<Finding> findings, GraphOptions options)
    {
        var entries = Entries();
        var chains = entries.Where(entry => entry.Kind.Entity.Chain is not null && (options.Chains.Count == 0 || options.Chains.Contains(entry.Id))).ToList();
        var roots = options.Chains.Count == 0 && (options.ShowsAll || chains.Count == 0) ? entries : chains;

        var shown = Reached(roots.Select(entry => NodeOf(entry.Kind, entry.Id)));
        var kinds = schema.Kinds.Select((kind, index) => (kind, index)).ToDictionary(pair => pair.kind, pair => pair.index);
        var ordered = shown.OrderBy(node => node.Form == GraphNodeForm.Missing).ThenBy(node => kinds[node.Kind]).ThenBy(node => node.Index).ToList();
        for (var i = 0; i < ordered.Count; i++) ordered[i].Index = i;

        var links = ordered.SelectMany(node => EdgesOf(node)).ToList();
        GraphColumns.Assign(schema, ordered, links);
        foreach (var entry in entries.Where(entry => shown.Contains(NodeOf(entry.Kind, entry.Id)))) AddPlaces(entry);
        return new RegistryGraph(schema, ordered, links, Hidden(entries, shown), places.Share(findings));
    }

    /// <summary>The entries of the file itself, those that are never used included.</summary>
    private List<Entity> Entries() => [.. schema.Kinds.SelectMany(kind => entities.Of(kind.Name)).Where(entry => entry.Node.Tree == tree)];

    private HashSet<GraphNode> Reached(IEnumerable<GraphNode> roots)
    {
        var reached = new HashSet<GraphNode>();
        var waiting = new Queue<GraphNode>();
        foreach (var root in roots)
        {
            if (reached.Add(root)) waiting.Enqueue(root);
        }

        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var edge in EdgesOf(waiting.Dequeue()))
            {
                if (reached.Add(edge.To)) waiting.Enqueue(edge.To);
            }
        }

        return reached;
    }

    private List<(EntityKind Kind, int Count)> Hidden(List<Entity> entries, HashSet<GraphNode> shown) =>
    [
        .. entries.Select(entry => NodeOf(entry.Kind, entry.Id)).Distinct().Where(node => !shown.Contains(node))
            .GroupBy(node => node.Kind).Select(group => (group.Key, group.Count())),
    ];

    private void AddPlaces(Entity entry)
    {
        var node = NodeOf(entry.Kind, entry.Id);
        places.Add(entry.Pointer.ToString(), node);
        if (entities.Find(entry.Kind.Name, entry.Id) != entry) return;
        foreach (var edge in EdgesOf(node).Where(edge => edge.Property.Length > 0)) places.Add(entry.Pointer.Append(edge.Property).ToString(), edge);
    }

    private GraphNode NodeOf(EntityKind kind, string id)
    {
        if (nodes.TryGetValue((kind.Name, id), out var known)) return known;

        var node = Describe(kind, id);
        node.Index = nodes.Count;
        nodes.Add((kind.Name, id), node);
        return node;
    }

    private GraphNode Describe(EntityKind kind, string id)
    {
        if (!choices.TryGetValue((kind.Name, id), out var choice)) return new GraphNode(kind, GraphNodeForm.Missing, GraphTexts.Shown(id), null, null);

        var form = choice.Entry?.Node.Tree == tree ? GraphNodeForm.Entry : GraphNodeForm.WithoutEntry;
        return new GraphNode(kind, form, GraphTexts.Shown(id), choice.Label is string label ? GraphTexts.Shown(label) : null, GraphTexts.DetailOf(choice)) { Entry = choice.Entry };
    }

    private List<GraphEdge> EdgesOf(GraphNode node)
    {
        if (edges.TryGetValue(node, out var known)) return known;

        List<GraphEdge> found = node.Entry is not { } entry ? [] : [.. Slots(node, entry), .. References(node, entry)];
        edges.Add(node, found);
        return found;
    }

    private IEnumerable<GraphEdge> Slots(GraphNode node, Entity entry)
    {
        if (entry.Kind.Entity.Chain is null) yield break;

        var chain = ChainReader.Read(entities, entry);
        foreach (var slot in chain.Slots.Where(slot => slot.Id.Length > 0))
        {
            if (Target(entry, slot.Slot, slot.Id) is { } target) yield return new GraphEdge(node, target, GraphEdgeForm.Slot, slot.Slot, slot == chain.Played, slot.Lack is string lack ? GraphTexts.Shown(lack) : null);
        }

        // One that a slot names already would only be tried again.
        if (chain.LastResort is { } last && chain.Slots.All(slot => slot.Id != last.Id) && LastResortKind(entry) is { } kind)
            yield return new GraphEdge(node, NodeOf(kind, last.Id), GraphEdgeForm.LastResort, "", last == chain.Played, null);
    }

    private IEnumerable<GraphEdge> References(GraphNode node, Entity entry)
    {
        var slots = entry.Kind.Entity.Chain?.Slots ?? [];
        foreach (var name in entry.Kind.Entity.Properties.Select(property => property.Name).Where(name => !slots.Contains(name)))
        {
            if (entry.Text(name) is { Length: > 0 } id && Target(entry, name, id) is { } target) yield return new GraphEdge(node, target, GraphEdgeForm.Reference, name, isPlayed: false, lack: null);
        }
    }

    private GraphNode? Target(Entity entry, string property, string id) => entry.ReferenceOf(property)?.To is string to && schema.Kind(to) is { } kind ? NodeOf(kind, id) : null;

    private EntityKind? LastResortKind(Entity chain) =>
        chain.Kind.Entity.Chain!.Slots.Select(slot => chain.Kind.Entity.Property(slot)?.Reference?.To).OfType<string>().Select(schema.Kind).FirstOrDefault();
}

using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Navigation;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Secrets;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.LanguageServer.Documents;

/// <summary>What is known of a registry at one version. Each part is found out when it is first asked for.</summary>
internal sealed class Analysis
{
    private readonly Lazy<EntitySet> entities;
    private readonly Lazy<IReadOnlyList<Mention>> mentions;
    private readonly Lazy<HashSet<ByteSpan>> secrets;

    /// <param name="document">The document.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="schema">What it should be.</param>
    /// <param name="context">What its check knows besides.</param>
    /// <param name="encoding">What columns count.</param>
    public Analysis(OpenDocument document, JsonTree tree, RegistrySchema schema, CheckContext context, PositionEncoding encoding)
    {
        Document = document;
        Tree = tree;
        Schema = schema;
        Context = context;
        Positions = new PositionMap(document.Text, encoding);
        entities = new(() => EntitySet.Of(tree, schema));
        mentions = new(() => Language.Navigation.Mentions.All(tree, schema));
        secrets = new(() => [.. SecretPlaces.Find(tree, schema)]);
    }

    /// <summary>The document.</summary>
    public OpenDocument Document { get; }

    /// <summary>Its tree.</summary>
    public JsonTree Tree { get; }

    /// <summary>What it should be.</summary>
    public RegistrySchema Schema { get; }

    /// <summary>What its check knows besides.</summary>
    public CheckContext Context { get; }

    /// <summary>Its positions.</summary>
    public PositionMap Positions { get; }

    /// <summary>Its entries.</summary>
    public EntitySet Entities => entities.Value;

    /// <summary>The places where it writes ids.</summary>
    public IReadOnlyList<Mention> Mentions => mentions.Value;

    /// <summary>The mention at an offset, or null.</summary>
    public Mention? MentionAt(int offset) => Mentions.FirstOrDefault(mention => mention.Node.Span.Start <= offset && offset <= mention.Node.Span.End);

    /// <summary>What stands at an offset.</summary>
    public TextPlace PlaceAt(int offset) => PlaceFinder.Find(Tree, Schema, offset);

    /// <summary>Whether a text of the document is no secret, and may be shown elsewhere.</summary>
    public bool MayShow(JsonNode node) => node.Tree != Tree || !secrets.Value.Contains(node.Span);

    /// <summary>Whether a text that is to be put into the document holds one of its secrets.</summary>
    public bool HoldsSecret(byte[] text) => secrets.Value.Any(span => span.Length > 2 && text.AsSpan().IndexOf(Tree.Text.Bytes.AsSpan(span.Start + 1, span.Length - 2)) >= 0);
}

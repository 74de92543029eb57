using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Resolution;
using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>All that a rule can look at, and where it puts what it finds.</summary>
internal sealed class Inspection
{
    public Inspection(JsonTree tree, RegistrySchema schema, CheckContext context, CancellationToken cancellationToken)
    {
        Tree = tree;
        Schema = schema;
        Context = context;
        CancellationToken = cancellationToken;
        entities = new Lazy<EntitySet>(() => EntitySet.Of(tree, schema));
        chains = new Lazy<IReadOnlyList<ChainOutcome>>(() => [.. ChainReader.ReadAll(Entities)]);
    }

    private readonly Lazy<EntitySet> entities;
    private readonly Lazy<IReadOnlyList<ChainOutcome>> chains;

    /// <summary>The file.</summary>
    public JsonTree Tree { get; }

    /// <summary>What the file should be.</summary>
    public RegistrySchema Schema { get; }

    /// <summary>What is known besides.</summary>
    public CheckContext Context { get; }

    /// <summary>What has been found.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The ids and references that the check of shapes came by.</summary>
    public Relations Relations { get; } = new();

    /// <summary>The entries of the file.</summary>
    public EntitySet Entities => entities.Value;

    /// <summary>Where each chain of the file leads.</summary>
    public IReadOnlyList<ChainOutcome> Chains => chains.Value;

    /// <summary>Ends the work early.</summary>
    public CancellationToken CancellationToken { get; }

    public void Add(Finding finding) => Findings.Add(finding);
}

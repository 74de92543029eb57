namespace Cortex.RegistryKit.Language.Schema;

/// <content>What is said of arrays and objects.</content>
public sealed partial class SchemaNode
{
    // Below this a look at each is as fast.
    private const int FewProperties = 8;

    private Dictionary<string, SchemaNode>? propertiesByName;

    /// <summary>What every element of an array must be; null where <c>items</c> is absent or a list.</summary>
    public SchemaNode? Items { get; internal set; }

    /// <summary>What the first elements of an array must be, one after the other; null where <c>items</c> is no list.</summary>
    public IReadOnlyList<SchemaNode>? TupleItems { get; internal set; }

    /// <summary>What the elements behind those of <see cref="TupleItems"/> must be; null where <c>items</c> is no list.</summary>
    public SchemaNode? AdditionalItems { get; internal set; }

    /// <summary>What at least one element must be.</summary>
    public SchemaNode? Contains { get; internal set; }

    /// <summary>The least number of elements that must be so, where it is not one.</summary>
    public int? MinContains { get; internal set; }

    /// <summary>The greatest number of elements that may be so.</summary>
    public int? MaxContains { get; internal set; }

    /// <summary>The least number of elements.</summary>
    public int? MinItems { get; internal set; }

    /// <summary>The greatest number of elements.</summary>
    public int? MaxItems { get; internal set; }

    /// <summary>Whether no element may stand in an array twice.</summary>
    public bool UniqueItems { get; internal set; }

    /// <summary>The properties described, in the order of the schema.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; internal set; } = [];

    /// <summary>What properties must be whose names match a pattern, in the order of the schema.</summary>
    public IReadOnlyList<SchemaPatternProperty> PatternProperties { get; internal set; } = [];

    /// <summary>What a property must be that is neither described nor matches a pattern.</summary>
    public SchemaNode? AdditionalProperties { get; internal set; }

    /// <summary>What the name of every property must be.</summary>
    public SchemaNode? PropertyNames { get; internal set; }

    /// <summary>The properties that must be there.</summary>
    public IReadOnlyList<string> Required { get; internal set; } = [];

    /// <summary>What must hold where a property is there, in the order of the schema.</summary>
    public IReadOnlyList<SchemaDependency> Dependencies { get; internal set; } = [];

    /// <summary>The least number of properties.</summary>
    public int? MinProperties { get; internal set; }

    /// <summary>The greatest number of properties.</summary>
    public int? MaxProperties { get; internal set; }

    /// <summary>Finds a property by its name in JSON.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The schema that is meant, or null where the property is not described.</returns>
    public SchemaNode? Property(string name)
    {
        if (Properties.Count <= FewProperties) return Properties.FirstOrDefault(property => property.Name == name)?.Node.Target;
        return (propertiesByName ??= Index()).TryGetValue(name ?? "", out var node) ? node.Target : null;
    }

    private Dictionary<string, SchemaNode> Index()
    {
        var index = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var property in Properties.Where(property => !index.ContainsKey(property.Name))) index.Add(property.Name, property.Node);
        return index;
    }
}

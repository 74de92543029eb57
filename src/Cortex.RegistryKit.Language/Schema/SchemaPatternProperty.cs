namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What properties must be whose names match a pattern.</summary>
public sealed class SchemaPatternProperty
{
    internal SchemaPatternProperty(EcmaPattern pattern, SchemaNode node)
    {
        Pattern = pattern;
        Node = node;
    }

    /// <summary>The pattern that a name must contain a match of.</summary>
    public EcmaPattern Pattern { get; }

    /// <summary>What such a property may hold; not yet followed through <c>$ref</c>.</summary>
    public SchemaNode Node { get; }
}

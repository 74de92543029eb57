namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A property that a schema describes.</summary>
public sealed class SchemaProperty
{
    internal SchemaProperty(string name, SchemaNode node)
    {
        Name = name;
        Node = node;
    }

    /// <summary>Its name in JSON.</summary>
    public string Name { get; }

    /// <summary>What it may hold; not yet followed through <c>$ref</c>.</summary>
    public SchemaNode Node { get; }
}

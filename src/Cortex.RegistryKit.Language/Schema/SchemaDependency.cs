namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What must hold where a property is there: other properties are too, or the object fits a schema.</summary>
public sealed class SchemaDependency
{
    internal SchemaDependency(string name, IReadOnlyList<string> required, SchemaNode? node)
    {
        Name = name;
        Required = required;
        Node = node;
    }

    /// <summary>The property.</summary>
    public string Name { get; }

    /// <summary>The properties that must be there with it.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>What the object must be; null where properties are named instead.</summary>
    public SchemaNode? Node { get; }
}

using Cortex.RegistryKit.Language.Schema.Dialects;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>One of the texts that a schema is made of: its own, or one that a <c>$ref</c> leads to.</summary>
public sealed class SchemaDocument
{
    internal SchemaDocument(string uri, JsonTree tree, SchemaNode? namedBy)
    {
        Uri = uri;
        Tree = tree;
        NamedBy = namedBy;
    }

    /// <summary>The URI or path that it comes from; empty where it comes from nowhere.</summary>
    public string Uri { get; }

    /// <summary>The text, parsed.</summary>
    public JsonTree Tree { get; }

    /// <summary>Whether it is the schema of a draft itself, which is always at hand.</summary>
    public bool IsMetaSchema => MetaSchemas.Has(Tree);

    /// <summary>The schema that the text holds as a whole.</summary>
    public SchemaNode Root { get; internal set; } = null!;

    /// <summary>The schema in the first document whose <c>$ref</c> led here; null for the first document itself.</summary>
    internal SchemaNode? NamedBy { get; }

    /// <summary>The version of JSON Schema that it is written in: the one that it names, else that of the text which refers to it.</summary>
    internal Dialect Dialect { get; set; } = KnownDialects.Draft07;

    /// <summary>The schemas and subschemas in it, by their pointers.</summary>
    internal Dictionary<string, SchemaNode> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds a schema or subschema in it.</summary>
    /// <param name="pointer">Its JSON pointer.</param>
    /// <returns>The schema, or null where none stands.</returns>
    public SchemaNode? Find(string pointer) => Nodes.TryGetValue(pointer ?? throw new ArgumentNullException(nameof(pointer)), out var node) ? node : null;
}

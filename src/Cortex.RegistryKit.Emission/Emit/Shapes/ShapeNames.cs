using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>The names of the members of the class that tests shapes. Each is made of the place where the schema stands.</summary>
internal sealed class ShapeNames(SchemaDocument own)
{
    private readonly Dictionary<(SchemaNode Node, string Suffix), string> names = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", ShapeFields.NamesType, "ReferenceEquals", "ToString" };

    /// <summary>The name of a member.</summary>
    /// <param name="node">The schema that it tests.</param>
    /// <param name="suffix">What tells members for the same schema apart; empty for the test itself.</param>
    public string Of(SchemaNode node, string suffix = "")
    {
        if (names.TryGetValue((node, suffix), out var known)) return known;

        var wanted = Place(node) + suffix;
        var name = wanted;
        for (var n = 2; !taken.Add(name); n++) name = wanted + CSharp.Number(n);
        names.Add((node, suffix), name);
        return name;
    }

    private string Place(SchemaNode node)
    {
        var file = node.Document == own ? "" : CSharp.Pascal(node.Document.Uri.Substring(node.Document.Uri.LastIndexOf('/') + 1));
        return file + (node.Pointer.Length == 0 ? "Root" : CSharp.Pascal(node.Pointer));
    }
}

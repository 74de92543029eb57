using System.Text;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>The fields of the class that tests shapes: what is made once of patterns, limits and values.</summary>
internal sealed class ShapeFields(ShapeNames names, string type)
{
    /// <summary>The nested type that holds the names of properties: reading needs them, and nothing else of what stands here.</summary>
    public const string NamesType = "Names";

    private readonly SortedDictionary<string, string> declarations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> propertyNames = new(StringComparer.Ordinal);

    /// <summary>The declarations of <see cref="NamesType"/>, by the names of the fields.</summary>
    public IEnumerable<string> PropertyNames => propertyNames.Values;

    /// <summary>The declarations, by the names of the fields.</summary>
    public IEnumerable<string> Declarations => declarations.Values;

    /// <summary>The field for a pattern.</summary>
    public string Pattern(SchemaNode node, EcmaPattern pattern, string suffix = "Pattern") => Add(node, suffix, "TextPattern", $"new({CSharp.Text(pattern.Translation)})");

    /// <summary>The field for the names of an object's properties, in the order of their numbers.</summary>
    public string Names(SchemaNode node, IEnumerable<string> properties)
    {
        var value = string.Join(", ", properties.Select(CSharp.Text));
        var name = names.Of(node, "Properties");
        if (propertyNames.TryGetValue(name, out var known) && known != Declare(name)) name = names.Of(node, "MentionedProperties");
        propertyNames[name] = Declare(name);
        return $"{type}.{NamesType}.{name}";

        string Declare(string field) => $"internal static readonly PropertyNames {field} = new({value});";
    }

    /// <summary>The field for what a schema says of numbers.</summary>
    public string Limits(SchemaNode node) => Add(node, "Limits", "NumberLimits", $"new() {{ {string.Join(", ", LimitsOf(node))} }}");

    /// <summary>The field for values that are no plain ones.</summary>
    public string Values(SchemaNode node, IEnumerable<JsonNode> values, string suffix)
    {
        var list = new StringBuilder("[");
        foreach (var value in values) list.Append(list.Length > 1 ? "," : "").Append(MinifiedJson.Of(value));
        return Add(node, suffix, "ValueList", $"new({CSharp.Utf8(list.Append(']').ToString())})");
    }

    private static IEnumerable<string> LimitsOf(SchemaNode node)
    {
        if (node.Minimum is { } least) yield return $"Minimum = {CSharp.Text(least.ToString())}";
        if (node.Maximum is { } most) yield return $"Maximum = {CSharp.Text(most.ToString())}";
        if (node.ExclusiveMinimum is { } above) yield return $"ExclusiveMinimum = {CSharp.Text(above.ToString())}";
        if (node.ExclusiveMaximum is { } below) yield return $"ExclusiveMaximum = {CSharp.Text(below.ToString())}";
        if (node.MultipleOf is { } divisor) yield return $"MultipleOf = {CSharp.Text(divisor.ToString())}";
    }

    private string Add(SchemaNode node, string suffix, string fieldType, string value)
    {
        var name = names.Of(node, suffix);
        declarations[name] = $"internal static readonly {fieldType} {name} = {value};";
        return $"{type}.{name}";
    }
}

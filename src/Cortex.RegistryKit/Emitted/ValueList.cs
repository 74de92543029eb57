using System.ComponentModel;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Emitted;

/// <summary>The values that a schema allows, where some of them are arrays, objects, or numbers that no double holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueList
{
    private readonly Lazy<HashSet<JsonNode>> values;

    /// <summary>Takes the values.</summary>
    /// <param name="utf8">A JSON array of them.</param>
    public ValueList(ReadOnlySpan<byte> utf8)
    {
        var text = Utf8Text.FromBytes(utf8.ToArray());
        values = new Lazy<HashSet<JsonNode>>(() => Parse(text));
    }

    internal bool Has(ReadOnlySpan<byte> value) => values.Value.Contains(JsonTree.Parse(Utf8Text.FromBytes(value.ToArray())).Root);

    private static HashSet<JsonNode> Parse(Utf8Text text)
    {
        var values = new HashSet<JsonNode>(JsonValues.Comparer);
        foreach (var value in JsonTree.Parse(text).Root.Elements) values.Add(value);
        return values;
    }
}

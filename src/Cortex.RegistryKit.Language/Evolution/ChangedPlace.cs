using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Where a change stands in one of the two schemas.</summary>
public sealed class ChangedPlace
{
    internal ChangedPlace(string pointer, JsonNode syntax)
    {
        Pointer = pointer;
        Text = syntax.Tree.Text;
        Span = syntax.Span;
    }

    /// <summary>Its JSON pointer.</summary>
    public string Pointer { get; }

    /// <summary>The text that it stands in: the schema's own, or one that a <c>$ref</c> leads to.</summary>
    public Utf8Text Text { get; }

    /// <summary>The bytes that it covers.</summary>
    public ByteSpan Span { get; }

    internal static ChangedPlace? Of(SchemaNode node) => node == Anything.Node ? null : new ChangedPlace(node.Pointer, node.Syntax);
}

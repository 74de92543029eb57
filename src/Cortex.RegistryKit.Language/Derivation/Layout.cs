using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Derivation;

/// <summary>Lays a JSON text out for people: every value on a line of its own, with two spaces and LF.</summary>
internal static class Layout
{
    public static byte[] Of(JsonTree tree)
    {
        var style = new JsonStyle();
        style.Settle();
        var output = new ByteBuffer();
        new ValueWriter(output, style, indentation: [], depth: 0).TryWrite(tree.Root, mayBreak: true, breaks: null);
        output.Add('\n');
        return output.ToArray();
    }
}

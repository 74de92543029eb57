using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>The kinds of mends that rules offer.</summary>
internal static class Mend
{
    /// <summary>Another text in the place of a value.</summary>
    public static Fix Change(EditPath path, string text, bool needsLook = false) => new($"Change to '{text}'", [JsonEdit.Set(path, Quoted(text))]) { NeedsLook = needsLook };

    /// <summary>Another number in the place of a value.</summary>
    public static Fix Change(EditPath path, double number, bool needsLook)
    {
        var text = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return new Fix($"Change to {text}", [JsonEdit.Set(path, Encoding.ASCII.GetBytes(text))]) { NeedsLook = needsLook };
    }

    /// <summary>Another name for a property, which keeps its place and its value.</summary>
    public static Fix Rename(JsonNode name, string to, bool needsLook = false) => new($"Rename to '{to}'", new TextChange(name.Span, Quoted(to))) { NeedsLook = needsLook };

    /// <summary>A property less.</summary>
    public static Fix Remove(EditPath path, string name) => new($"Remove '{name}'", [JsonEdit.Remove(path)]);

    /// <summary>A text as JSON.</summary>
    public static byte[] Quoted(string text)
    {
        var output = new ByteBuffer();
        JsonStringWriter.Write(output, text);
        return output.ToArray();
    }
}

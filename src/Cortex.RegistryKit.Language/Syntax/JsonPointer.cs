using System.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>A path into JSON (RFC 6901), such as <c>/models/3/host_id</c>.</summary>
public sealed class JsonPointer
{
    private JsonPointer(IReadOnlyList<string> steps) => Steps = steps;

    /// <summary>The whole document.</summary>
    public static JsonPointer Root { get; } = new([]);

    /// <summary>The names and indexes on the way, unescaped.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Reads the text of a pointer; also the form behind the <c>#</c> of a reference, if it is not percent-encoded.</summary>
    /// <param name="text">The text: empty, or beginning with <c>/</c>.</param>
    /// <param name="pointer">The pointer; <see cref="Root"/> where the text is none.</param>
    /// <returns>Whether the text is a pointer.</returns>
    public static bool TryParse(string text, out JsonPointer pointer)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        pointer = Root;
        if (text.Length == 0) return true;
        if (text[0] != '/') return false;

        pointer = new JsonPointer([.. text.Substring(1).Split('/').Select(step => step.Replace("~1", "/").Replace("~0", "~"))]);
        return true;
    }

    /// <summary>Whether each <c>~</c> of a pointer's text stands before a 0 or a 1.</summary>
    internal static bool IsWellFormed(string text) => !text.Replace("~0", "").Replace("~1", "").Contains("~");

    /// <summary>The pointer one step deeper.</summary>
    /// <param name="step">A member's name or an element's index.</param>
    public JsonPointer Append(string step) => new([.. Steps, step]);

    /// <summary>The pointer some steps deeper.</summary>
    /// <param name="steps">Names of members and indexes of elements.</param>
    public JsonPointer Append(IEnumerable<string> steps) => new([.. Steps, .. steps]);

    /// <summary>Follows the path.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="node">What it leads to; the default where it leads nowhere.</param>
    /// <returns>Whether it leads somewhere.</returns>
    public bool TryFind(JsonNode root, out JsonNode node)
    {
        node = root;
        foreach (var step in Steps)
        {
            if (node.TryGetMember(step, out var member)) node = member.Value;
            else if (!TryGetElement(node, step, out node)) return false;
        }

        return true;
    }

    /// <summary>The pointer as text.</summary>
    public override string ToString()
    {
        var result = new StringBuilder();
        foreach (var step in Steps) result.Append('/').Append(step.Replace("~", "~0").Replace("/", "~1"));
        return result.ToString();
    }

    private static bool TryGetElement(JsonNode array, string index, out JsonNode element)
    {
        element = default;
        if (!int.TryParse(index, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var wanted)) return false;

        foreach (var candidate in array.Elements)
        {
            if (wanted-- > 0) continue;
            element = candidate;
            return true;
        }

        return false;
    }
}

using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>
/// JSON text as a tree in which every value knows where it stands. There is one for every text, however broken:
/// what is wrong stands in <see cref="Errors"/>, and the tree holds what could be made out.
/// </summary>
/// <remarks>The nodes are rows of one table, 16 bytes each, in the order of the text. Immutable; safe to share between threads.</remarks>
public sealed class JsonTree
{
    /// <summary>How deep arrays and objects may stand within one another; what is deeper counts as an error and is passed over.</summary>
    public const int MaxDepth = 512;

    /// <summary>How many errors are kept; a text with more is no JSON that anybody half finished.</summary>
    public const int MaxErrors = 100;

    private readonly JsonRows rows;

    internal JsonTree(Utf8Text text, JsonRows rows, IReadOnlyList<JsonSyntaxError> errors)
    {
        Text = text;
        this.rows = rows;
        Errors = errors;
    }

    /// <summary>The text that the tree was made from.</summary>
    public Utf8Text Text { get; }

    /// <summary>Where the text is not JSON, in the order of the text; at most <see cref="MaxErrors"/>.</summary>
    public IReadOnlyList<JsonSyntaxError> Errors { get; }

    /// <summary>The value that the text holds; missing if there is none.</summary>
    public JsonNode Root => new(this, 0);

    /// <summary>Makes the tree of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonTree Parse(Utf8Text text, CancellationToken cancellationToken = default) => new JsonParser(text, cancellationToken).Parse();

    internal ref readonly JsonRow Row(int index) => ref rows[index];
}

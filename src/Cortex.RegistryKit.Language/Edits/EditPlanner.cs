using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Turns edits into the fewest changes of a text, in one forward pass over its tokens.</summary>
/// <remarks>
/// All that no edit means stays byte for byte, but for a byte order mark, which goes with any change. What is new is laid out like what stands
/// nearest to it, else like the file; where there is nothing to learn from, with two spaces and LF. Where an object has several members of one name, an
/// edit of that name changes all of them alike.
/// </remarks>
public static class EditPlanner
{
    /// <summary>The changes by which edits come to pass; none where the text says already what they want.</summary>
    /// <param name="text">The text. Whether its bytes are UTF-8 is for the caller to check (<see cref="Utf8.FindInvalid"/>).</param>
    /// <param name="edits">The edits, in their order.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The changes, in the order of the text and without overlap.</returns>
    /// <exception cref="EditException">The text is not JSON, or an edit does not fit it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<TextChange> Plan(Utf8Text text, IReadOnlyList<JsonEdit> edits, CancellationToken cancellationToken = default)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (edits is null) throw new ArgumentNullException(nameof(edits));
        if (edits.Count == 0) return [];

        foreach (var edit in edits)
        {
            if (edit.Path.Length > JsonTree.MaxDepth) throw EditException.TooDeep(edit);
        }

        var changes = EditPass.Run(text, edits, cancellationToken);
        if (changes.Count > 0 && text.Start > 0) changes.Insert(0, new TextChange(new ByteSpan(0, text.Start), []));
        return changes;
    }
}

using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>An edit does not fit the text, or the text is not JSON. Nothing was changed.</summary>
public sealed class EditException : Exception
{
    private EditException(string message, EditPath? path)
        : base(message) => Path = path;

    /// <summary>The path of the edit that does not fit; null where the text itself is at fault.</summary>
    public EditPath? Path { get; }

    /// <summary>The path goes through something of another kind.</summary>
    internal static EditException WrongKind(JsonEdit edit, int depth) =>
        new($"The edit of '{edit.Path}' does not fit: what stands at '{edit.Path.ToString(depth)}' is no {(TakesArray(edit, depth) ? "array" : "object")}.", edit.Path);

    /// <summary>The path goes through an element or entry that there is not.</summary>
    internal static EditException Absent(JsonEdit edit, int depth) =>
        new($"The edit of '{edit.Path}' does not fit: there is nothing at '{edit.Path.ToString(depth)}'.", edit.Path);

    internal static EditException TooDeep(JsonEdit edit) =>
        new($"The edit of '{edit.Path}' does not fit: arrays and objects would be nested more than {JsonTree.MaxDepth} deep.", edit.Path);

    internal static EditException NotJson(Utf8Text text)
    {
        // The tree is made for its message alone: the same that everybody else gives for such a text.
        var errors = JsonTree.Parse(text).Errors;
        return new(errors.Count > 0 ? $"The text is not JSON: ({text.PositionAt(errors[0].Span.Start)}) {errors[0].Message}." : "The text is not JSON.", null);
    }

    private static bool TakesArray(JsonEdit edit, int depth) => edit.Path.Length == depth || edit.Path[depth].Kind != EditStepKind.Member;
}

using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>One change of a JSON text, by what it means; <see cref="EditPlanner"/> finds out what that is in bytes.</summary>
/// <remarks>
/// Edits take effect one after another; of several on the same place the last wins. Elements and entries are looked for in the text as it was
/// before the first edit, then (entries alone) among what earlier edits appended to the list. One that an edit removed is gone for those behind it,
/// but a <see cref="JsonEditKind.Set"/> of its very place puts it back. A member that was removed and is set or added to again keeps its place.
/// </remarks>
public sealed class JsonEdit
{
    private JsonEdit(JsonEditKind kind, EditPath path, JsonTree? tree)
    {
        Kind = kind;
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Tree = tree;
    }

    /// <summary>What the edit does.</summary>
    public JsonEditKind Kind { get; }

    /// <summary>Where: the place itself; for <see cref="JsonEditKind.Append"/> that of the array.</summary>
    public EditPath Path { get; }

    /// <summary>The new value, as it was given; null for <see cref="JsonEditKind.Remove"/>.</summary>
    public Utf8Text? Value => Tree?.Text;

    /// <summary>The new value; missing for <see cref="JsonEditKind.Remove"/>.</summary>
    internal JsonTree? Tree { get; }

    /// <summary>Replaces a value. A member that is absent is added at the end of its object, with the objects that are missing on the way.</summary>
    /// <param name="path">The place.</param>
    /// <param name="value">The value: JSON in UTF-8, in any layout. The caller no longer changes it.</param>
    /// <exception cref="ArgumentException">The value is not JSON in UTF-8.</exception>
    public static JsonEdit Set(EditPath path, byte[] value) => new(JsonEditKind.Set, path, Parse(value));

    /// <summary>Adds an element at the end of an array, which is made where it is absent, with the objects that are missing on the way.</summary>
    /// <param name="path">The array.</param>
    /// <param name="value">The value: JSON in UTF-8, in any layout. The caller no longer changes it.</param>
    /// <exception cref="ArgumentException">The value is not JSON in UTF-8.</exception>
    public static JsonEdit Append(EditPath path, byte[] value) => new(JsonEditKind.Append, path, Parse(value));

    /// <summary>Takes a member or an element out. Where there is none, nothing changes.</summary>
    /// <param name="path">The place.</param>
    /// <exception cref="ArgumentException">The path is that of the whole text.</exception>
    public static JsonEdit Remove(EditPath path) => path?.Length == 0
        ? throw new ArgumentException("The whole text cannot be removed.", nameof(path))
        : new(JsonEditKind.Remove, path!, null);

    /// <summary>What is done where; never the value, which may be a secret.</summary>
    public override string ToString() => $"{Kind} '{Path}'";

    /// <summary>Whether this edit says what stands at the end of the first so many steps, whatever stood there before.</summary>
    internal bool Replaces(int depth) => Path.Length == depth && Kind != JsonEditKind.Append;

    private static JsonTree Parse(byte[] value)
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes(value ?? throw new ArgumentNullException(nameof(value))));
        if (tree.Errors.Count == 0 && Utf8.FindInvalid(value) < 0) return tree;

        var why = tree.Errors.Count > 0 ? $"{tree.Errors[0].Message} (byte {tree.Errors[0].Span.Start})" : "it is not UTF-8";
        throw new ArgumentException($"The value is not sound JSON: {why}.", nameof(value));
    }
}

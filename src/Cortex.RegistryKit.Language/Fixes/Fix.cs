using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>The one obvious mend of a finding.</summary>
public sealed class Fix
{
    internal Fix(string title, IReadOnlyList<JsonEdit> edits)
    {
        Title = title;
        Edits = edits;
    }

    internal Fix(string title, TextChange rename)
    {
        Title = title;
        Edits = [];
        Rename = rename;
    }

    /// <summary>What the fix does, as an editor offers it: <c>Change to 'gemma-local'</c>. Holds no secret.</summary>
    public string Title { get; }

    /// <summary>Whether the fix decides what somebody should look at first, such as another model. It is made when it is asked for by name, and not along with all others.</summary>
    public bool NeedsLook { get; internal init; }

    /// <summary>The environment variable that has to hold the secret which the fix takes out of the file; null where it takes none out.</summary>
    public string? Variable { get; internal init; }

    /// <summary>The edits; none where a name changes.</summary>
    internal IReadOnlyList<JsonEdit> Edits { get; }

    /// <summary>The new name of a property in the place of the old one; null where there are edits.</summary>
    internal TextChange? Rename { get; }

    /// <summary>What the fix changes in the text that it was found for: nothing but what it has to.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The changes, in the order of the text and without overlap.</returns>
    public IReadOnlyList<TextChange> Plan(Utf8Text text) => Rename is not null ? [Rename] : EditPlanner.Plan(text, Edits);
}

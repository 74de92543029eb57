using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>Edits as short as tests want them, and texts before and after.</summary>
internal static class EditText
{
    public static EditPath Root => EditPath.Root;

    public static JsonEdit Set(EditPath path, string json) => JsonEdit.Set(path, Encoding.UTF8.GetBytes(json));

    public static JsonEdit Append(EditPath path, string json) => JsonEdit.Append(path, Encoding.UTF8.GetBytes(json));

    public static JsonEdit Remove(EditPath path) => JsonEdit.Remove(path);

    public static IReadOnlyList<TextChange> Plan(string before, params IReadOnlyList<JsonEdit> edits) => EditPlanner.Plan(Utf8Text.FromString(before), edits);

    public static string After(string before, params IReadOnlyList<JsonEdit> edits)
    {
        var text = Utf8Text.FromString(before);
        return Encoding.UTF8.GetString(TextChange.Apply(text, EditPlanner.Plan(text, edits)));
    }
}

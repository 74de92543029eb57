using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Changes;

/// <summary>The entries of a kind as they stand in the text, sound or not; only what is no object is left out.</summary>
internal static class EntryList
{
    public static List<Entry> Of(JsonNode root, EntityKind kind)
    {
        var section = root;
        var path = EditPath.Root;
        foreach (var step in kind.Path)
        {
            if (!section.TryGetMember(step, out var member)) return [];
            section = member.Value;
            path = path.Member(step);
        }

        var entries = new List<Entry>();
        foreach (var member in section.Members)
        {
            if (kind.IdProperty is null && member.Value.Kind == JsonKind.Object) entries.Add(new Entry(member.Value, path.Member(member.Name), member.Name));
        }

        var index = 0;
        foreach (var element in section.Elements)
        {
            if (kind.IdProperty is string id && element.Kind == JsonKind.Object) entries.Add(new Entry(element, path.Element(index), Entry.Text(element, id)));
            index++;
        }

        return entries;
    }

    /// <summary>An entry: where it stands, and its id if it has one.</summary>
    internal sealed class Entry(JsonNode node, EditPath path, string? id)
    {
        public EditPath Path { get; } = path;

        public string? Id { get; } = id;

        public int Order => node.Span.Start;

        /// <summary>The text of a property; null where it has none.</summary>
        public string? Text(string property) => Text(node, property);

        public static string? Text(JsonNode owner, string property) => owner.TryGetMember(property, out var member) && member.Value.TryGetText(out var text) ? text : null;
    }
}

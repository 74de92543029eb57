using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>The edits of an array's entries, by the member that holds the id and the id.</summary>
internal sealed class EntryTable
{
    private readonly TextTable<Ids> byMember = new();
    private readonly List<Ids> seen = [];
    private int missing;

    /// <summary>Whether there are entries that no element was yet.</summary>
    public bool IsSearching => missing > 0;

    /// <summary>The edits of entries that were not found.</summary>
    public IEnumerable<int> Missing => byMember.Entries.SelectMany(member => member.Value.Groups.Entries)
        .Where(entry => !entry.Value.IsFound).SelectMany(entry => entry.Value.Which);

    public void Add(EditStep step, int edit)
    {
        var which = byMember.GetOrAdd(step.Name).Groups.GetOrAdd(step.Id).Which;
        if (which.Count == 0) missing++;
        which.Add(edit);
    }

    /// <summary>Passes over the object at hand, and adds the edits of the entries that it is.</summary>
    public void Search(Utf8Text text, JsonCursor cursor, List<int> found)
    {
        seen.Clear();
        cursor.Enter();
        for (var isFirst = true; cursor.MoveToChild(isFirst); isFirst = false)
        {
            var name = cursor.Name();
            cursor.Colon();
            if (byMember.Find(text, name.Span) is Ids ids)
            {
                ids.Candidate = cursor.Token;
                seen.Add(ids);
            }

            cursor.Skip();
        }

        cursor.Leave();
        foreach (var ids in seen)
        {
            if (ids.Candidate.Kind != JsonTokenKind.String) continue;
            if (ids.Groups.Find(text, ids.Candidate.Span) is not { IsFound: false } group) continue;
            group.IsFound = true;
            found.AddRange(group.Which);
            missing--;
        }
    }

    private sealed class Ids
    {
        public TextTable<EditGroup> Groups { get; } = new();

        /// <summary>The id of the object at hand, if it is a string; of repeated members the last.</summary>
        public JsonToken Candidate { get; set; }
    }
}

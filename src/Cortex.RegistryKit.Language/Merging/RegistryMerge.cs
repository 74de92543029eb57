using System.Text;
using Cortex.RegistryKit.Language.Comparison;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Merging;

/// <summary>
/// Brings two changes of one registry together, where they do not touch: by entity, and by property within an entity. Whether the
/// outcome is sound is for the rules to say.
/// </summary>
public sealed class RegistryMerge
{
    private RegistryMerge(IReadOnlyList<JsonEdit> edits, IReadOnlyList<MergeConflict> conflicts)
    {
        Edits = edits;
        Conflicts = conflicts;
    }

    /// <summary>What makes the other version hold both changes; none where there are conflicts.</summary>
    public IReadOnlyList<JsonEdit> Edits { get; }

    /// <summary>The places at which the changes do not go together.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; }

    /// <summary>Brings a change into a version that has changed as well. All three texts are sound JSON.</summary>
    /// <param name="origin">What both changes began with.</param>
    /// <param name="mine">The origin with the change to bring in.</param>
    /// <param name="theirs">The origin with the other change.</param>
    /// <param name="schema">What all three should be.</param>
    public static RegistryMerge Of(JsonTree origin, JsonTree mine, JsonTree theirs, RegistrySchema schema)
    {
        if (origin is null) throw new ArgumentNullException(nameof(origin));
        if (mine is null) throw new ArgumentNullException(nameof(mine));
        if (theirs is null) throw new ArgumentNullException(nameof(theirs));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var (here, there) = Apart(ContentDifferences.Between(origin.Root, mine.Root, schema), ContentDifferences.Between(origin.Root, theirs.Root, schema));
        var others = new OtherChanges(there);
        var edits = new List<JsonEdit>();
        var conflicts = new List<MergeConflict>();
        foreach (var difference in here)
        {
            if (others.ConflictWith(difference) is { } conflict) conflicts.Add(conflict);
            else edits.Add(Edit(difference));
        }

        return new RegistryMerge(conflicts.Count == 0 ? edits : [], conflicts);
    }

    /// <summary>What each did alone: what both did alike is done.</summary>
    private static (IEnumerable<ContentDifference> Here, IEnumerable<ContentDifference> There) Apart(List<ContentDifference> here, List<ContentDifference> there)
    {
        var ends = there.ToDictionary(difference => difference.Place);
        var alike = new HashSet<ContentPlace>(here.Where(difference => ends.TryGetValue(difference.Place, out var other) && difference.HasSameEnd(other)).Select(difference => difference.Place));
        return (here.Where(difference => !alike.Contains(difference.Place)), there.Where(difference => !alike.Contains(difference.Place)));
    }

    private static JsonEdit Edit(ContentDifference difference)
    {
        if (difference.After is not JsonNode value) return JsonEdit.Remove(difference.Place.Path);

        var json = Encoding.UTF8.GetBytes(value.Raw);
        return difference is { List: { } list, Before: null } ? JsonEdit.Append(list.Path, json) : JsonEdit.Set(difference.Place.Path, json);
    }
}

using Cortex.RegistryKit.Language.Comparison;

namespace Cortex.RegistryKit.Language.Merging;

/// <summary>What others changed, to hold a change of one's own against.</summary>
internal sealed class OtherChanges
{
    private readonly Dictionary<ContentPlace, ContentDifference> changes = [];
    private readonly Dictionary<ContentPlace, ContentDifference> below = [];

    public OtherChanges(IEnumerable<ContentDifference> differences)
    {
        foreach (var difference in differences)
        {
            changes[difference.Place] = difference;
            for (var place = difference.Place.Parent; place is not null && !below.ContainsKey(place); place = place.Parent) below.Add(place, difference);
        }
    }

    /// <summary>Why a change does not go together with those of the others; null where it does.</summary>
    public MergeConflict? ConflictWith(ContentDifference difference)
    {
        for (var place = difference.Place; place is not null; place = place.Parent)
        {
            if (changes.TryGetValue(place, out var other)) return Conflict(difference, other);
        }

        if (below.TryGetValue(difference.Place, out var inner)) return Conflict(difference, inner);
        return OtherHalf(difference.Place) is { } half ? new MergeConflict(difference.Place.ToString(), $"a secret and its url belong together, and {half.Property} was changed there") : null;
    }

    private static MergeConflict Conflict(ContentDifference mine, ContentDifference theirs)
    {
        var reason = (mine.Before, mine.After, theirs.After) switch
        {
            (_, null, _) => "removed here, changed there",
            (_, _, null) => "changed here, removed there",
            (null, _, _) => "added by both",
            _ => "changed by both",
        };
        return new MergeConflict(mine.Place.ToString(), reason);
    }

    // Else a key that one gave could go to the url that another one wrote.
    private ContentPlace? OtherHalf(ContentPlace place)
    {
        if (place.Property is not string name) return null;

        var entity = place;
        while (entity.Property is not null) entity = entity.Parent!;
        return place.Kind!.Entity.Properties
            .Where(property => property.Node.Target.Secret?.Url is string url && (property.Name == name || url == name))
            .Select(property => entity.Member(property.Name == name ? property.Node.Target.Secret!.Url! : property.Name))
            .FirstOrDefault(half => changes.ContainsKey(half) || below.ContainsKey(half));
    }
}

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>The places that fixes change, none of which lies in another one.</summary>
internal sealed class PathTable
{
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> owners = new(StringComparer.Ordinal);

    /// <summary>Adds the places of a fix, unless one of them is, holds, or lies in a place of another fix.</summary>
    public bool TryAdd(IReadOnlyList<string> places)
    {
        if (places.Any(place => owners.Contains(place) || Owners(place).Append(place).Any(paths.Contains))) return false;

        foreach (var place in places)
        {
            paths.Add(place);
            owners.UnionWith(Owners(place));
        }

        return true;
    }

    private static IEnumerable<string> Owners(string place)
    {
        for (var end = place.LastIndexOf('/'); end > 0; end = place.LastIndexOf('/', end - 1)) yield return place.Substring(0, end);
    }
}

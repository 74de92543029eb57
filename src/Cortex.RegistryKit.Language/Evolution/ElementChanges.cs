using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of what an array may hold.</summary>
internal sealed class ElementChanges(SideBySide search, Pair pair)
{
    public void Find()
    {
        var count = Math.Max(pair.Was.TupleItems?.Count ?? 0, pair.Now.TupleItems?.Count ?? 0);
        for (var i = 0; i < count; i++) search.Compare(At(pair.Was, i), At(pair.Now, i), $"{pair.Place}/{i}");
        search.Compare(At(pair.Was, count), At(pair.Now, count), pair.Place + "/*");
        if (pair.Was.Contains is not null && pair.Now.Contains is not null) search.Compare(pair.Was.Contains, pair.Now.Contains, pair.Place + "/* (one of them)");
        if (pair.Was.Contains is null && pair.Now.Contains is not null) search.Add(pair.Narrowed("contains", "has to hold a certain element now"));
        if (pair.Was.Contains is not null && pair.Now.Contains is null) search.Add(pair.Widened("contains-removed", "need not hold a certain element any more"));
    }

    private static SchemaNode? At(SchemaNode array, int index)
    {
        if (array.TupleItems is not { } first) return array.Items;
        return index < first.Count ? first[index] : array.AdditionalItems;
    }
}

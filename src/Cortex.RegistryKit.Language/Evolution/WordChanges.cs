namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of our own words on a schema.</summary>
internal static class WordChanges
{
    public static IEnumerable<Draft> Of(Pair pair) => new[] { Id(pair), Reference(pair), Fate(pair), Missing(pair), Union(pair), Secret(pair), Need(pair), Label(pair), Catalogue(pair), Backfill(pair) }.OfType<Draft>().Concat(JoinChanges.Of(pair)).Concat(ChainChanges.Of(pair));

    private static Draft? Id(Pair pair) => (pair.Was.NamesKind, pair.Now.NamesKind) switch
    {
        var (was, now) when was == now => null,
        (null, string now) => pair.Narrowed("id", $"is the id of the kind '{now}' now, so no two entries may have the same", now, Breaks.Code),
        (string was, null) => pair.Changed("id-removed", $"is no id of the kind '{was}' any more", Breaks.Code, was),
        var (was, now) => pair.Changed("kind-renamed", $"was the id of the kind '{was}' and is that of '{now}' now", Breaks.Code, $"{was} -> {now}"),
    };

    private static Draft? Reference(Pair pair) => (pair.Was.Reference?.To, pair.Now.Reference?.To) switch
    {
        var (was, now) when was == now => null,
        (null, string now) => pair.Narrowed("reference", $"refers to the kind '{now}' now, so such an entry has to exist", now, Breaks.Code),
        (string was, null) => pair.Changed("reference-removed", $"does not refer to the kind '{was}' any more", Breaks.Code | Breaks.Resolution, was),
        var (was, now) => pair.Narrowed("reference-target", $"referred to the kind '{was}' and refers to '{now}' now", $"{was} -> {now}", Breaks.Code | Breaks.Resolution),
    };

    private static Draft? Fate(Pair pair)
    {
        var (was, now) = (pair.Was.Reference?.OnDelete, pair.Now.Reference?.OnDelete);
        return was == now || was is null || now is null ? null : pair.Changed("on-delete", $"had the fate '{was}' when the entry that it refers to goes, and has '{now}' now", Breaks.Resolution, $"{was} -> {now}");
    }

    private static Draft? Missing(Pair pair)
    {
        if (pair.Was.Reference is null || pair.Now.Reference is null) return null;
        var (was, now) = (pair.Was.Reference.OnMissing ?? "omit", pair.Now.Reference.OnMissing ?? "omit");
        return was == now ? null : pair.Changed("on-missing", $"meant '{was}' where the entry that it refers to is missing, and means '{now}' now", Breaks.Resolution, $"{was} -> {now}");
    }

    private static Draft? Union(Pair pair)
    {
        var (was, now) = (pair.Was.Union, pair.Now.Union);
        if (was == now) return null;
        return pair.Changed("union", now is null ? "has no variants any more" : was is null ? $"has variants now, picked by '{now}'" : $"had variants picked by '{was}' and has some picked by '{now}' now", Breaks.Code, $"{was ?? "none"} -> {now ?? "none"}");
    }

    private static Draft? Secret(Pair pair)
    {
        var (was, now) = (pair.Was.Secret, pair.Now.Secret);
        if (was is null != now is null) return pair.Changed(now is null ? "secret-removed" : "secret", now is null ? "is no secret any more" : "is a secret now", Breaks.Code);
        return was?.Url == now?.Url ? null : pair.Changed("secret-url", $"belonged to {Name(was!.Url)} and belongs to {Name(now!.Url)} now", Breaks.Resolution, $"{was.Url ?? "none"} -> {now.Url ?? "none"}");
    }

    private static Draft? Need(Pair pair)
    {
        var (was, now) = (pair.Was.Need, pair.Now.Need);
        if (was == now) return null;
        return was is null ? pair.Widened("need", "can be asked for by code now") : pair.Changed("need-removed", "cannot be asked for by code any more, or in another way", Breaks.Code);
    }

    private static Draft? Label(Pair pair) =>
        pair.Was.IsLabel == pair.Now.IsLabel || pair.Was == Anything.Node || pair.Now == Anything.Node ? null : pair.Changed(pair.Now.IsLabel ? "label" : "label-removed", pair.Now.IsLabel ? "is the label now, which constants are named after" : "is no label any more, and constants were named after it", Breaks.Code);

    private static Draft? Catalogue(Pair pair) => pair.Was.Catalogue?.Provider == pair.Now.Catalogue?.Provider ? null : pair.Changed("catalogue", "is looked up in another catalogue, or in none", Breaks.None);

    private static Draft? Backfill(Pair pair)
    {
        var (was, now) = (pair.Was.Backfill, pair.Now.Backfill);
        if (Values.AreSame(was, now)) return null;
        var text = was is null ? $"counts as {Values.Show(now!.Syntax)} now where it is missing" : now is null ? $"counts as {Values.Show(was.Syntax)} no more where it is missing" : $"counted as {Values.Show(was.Syntax)} where it is missing, and counts as {Values.Show(now.Syntax)} now";
        return pair.Changed("backfill", text, Breaks.Resolution, $"{was?.Syntax.Raw ?? "none"} -> {now?.Syntax.Raw ?? "none"}");
    }

    private static string Name(string? url) => url is null ? "no url" : $"the url in '{url}'";
}

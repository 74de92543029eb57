using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of limits, patterns and formats.</summary>
internal static class LimitChanges
{
    private static readonly string[] TypedFormats = ["uri", "date-time", "date", "time", "uuid"];

    public static IEnumerable<Draft> Of(Pair pair)
    {
        var (was, now) = (pair.Was, pair.Now);
        IEnumerable<Draft?> changes =
        [
            Least(pair, "minimum", was.Minimum, now.Minimum),
            Most(pair, "maximum", was.Maximum, now.Maximum),
            Least(pair, "exclusiveMinimum", was.ExclusiveMinimum, now.ExclusiveMinimum),
            Most(pair, "exclusiveMaximum", was.ExclusiveMaximum, now.ExclusiveMaximum),
            Limit(pair, "multipleOf", Finer(was.MultipleOf, now.MultipleOf), was.MultipleOf, now.MultipleOf),
            Least(pair, "minLength", Count(was.MinLength), Count(now.MinLength)),
            Most(pair, "maxLength", was.MaxLength, now.MaxLength),
            Least(pair, "minItems", Count(was.MinItems), Count(now.MinItems)),
            Most(pair, "maxItems", was.MaxItems, now.MaxItems),
            Least(pair, "minContains", (int?)(was.MinContains ?? 1), now.MinContains ?? 1),
            Most(pair, "maxContains", was.MaxContains, now.MaxContains),
            Least(pair, "minProperties", Count(was.MinProperties), Count(now.MinProperties)),
            Most(pair, "maxProperties", was.MaxProperties, now.MaxProperties),
            Unique(pair),
            Pattern(pair),
            Format(pair),
        ];
        return changes.OfType<Draft>();
    }

    // At least none is what holds anyhow.
    private static int? Count(int? least) => least == 0 ? null : least;

    private static Draft? Least<T>(Pair pair, string keyword, T? was, T? now)
        where T : struct, IComparable<T> =>
        Limit(pair, keyword, was is null || now is null ? (now is null ? 0 : 1) - (was is null ? 0 : 1) : now.Value.CompareTo(was.Value), was, now);

    private static Draft? Most<T>(Pair pair, string keyword, T? was, T? now)
        where T : struct, IComparable<T> =>
        Limit(pair, keyword, was is null || now is null ? (now is null ? 0 : 1) - (was is null ? 0 : 1) : was.Value.CompareTo(now.Value), was, now);

    /// <param name="pair">The schemas.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="strictness">More than 0 where the newer limit is the stricter one.</param>
    /// <param name="was">The older limit.</param>
    /// <param name="now">The newer limit.</param>
    private static Draft? Limit(Pair pair, string keyword, int strictness, object? was, object? now)
    {
        if (strictness == 0) return null;

        var text = was is null ? $"has '{keyword}' {now} now" : now is null ? $"has no '{keyword}' any more; it was {was}" : $"had '{keyword}' {was} and has {now} now";
        var detail = $"{was ?? "none"} -> {now ?? "none"}";
        return strictness > 0 ? pair.Narrowed(keyword, text, detail) : pair.Widened(keyword, text, detail);
    }

    private static int Finer(JsonNumber? was, JsonNumber? now)
    {
        if (now is not JsonNumber finer) return was is null ? 0 : -1;
        if (was is not JsonNumber coarser) return 1;
        return was == now ? 0 : coarser.IsMultipleOf(finer) ? -1 : 1;
    }

    private static Draft? Unique(Pair pair)
    {
        if (pair.Was.UniqueItems == pair.Now.UniqueItems) return null;
        return pair.Now.UniqueItems ? pair.Narrowed("uniqueItems", "may not hold anything twice any more") : pair.Widened("uniqueItems", "may hold something twice now");
    }

    private static Draft? Pattern(Pair pair)
    {
        var (was, now) = (pair.Was.Pattern?.Source, pair.Now.Pattern?.Source);
        if (was == now) return null;
        if (now is null) return pair.Widened("pattern", "has no pattern any more");
        return pair.Narrowed("pattern", was is null ? $"has to match {now} now" : $"has to match {now} now, in place of {was}", $"{was ?? "none"} -> {now}", isCertain: was is null);
    }

    private static Draft? Format(Pair pair)
    {
        var (was, now) = (pair.Was.Format, pair.Now.Format);
        if (was == now) return null;
        var breaks = TypedFormats.Contains(was) || TypedFormats.Contains(now) ? Breaks.Code : Breaks.None;
        var text = was is null ? $"is of the format {now} now" : now is null ? $"is not of the format {was} any more" : $"was of the format {was} and is of {now} now";
        return pair.Changed("format", now is null ? text : text + ", which counts where formats are asserted", breaks, $"{was ?? "none"} -> {now ?? "none"}");
    }
}

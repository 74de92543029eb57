using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of where a chain looks.</summary>
internal static class ChainChanges
{
    public static IEnumerable<Draft> Of(Pair pair) => (pair.Was.Chain, pair.Now.Chain) switch
    {
        (null, null) => [],
        (null, _) => [pair.Widened("chain", "resolves by a chain now")],
        (_, null) => [pair.Changed("chain-removed", "does not resolve by a chain any more", Breaks.Code | Breaks.Resolution)],
        var (was, now) => Slots(pair, was, now).Concat(Fallback(pair, was, now)),
    };

    private static IEnumerable<Draft> Slots(Pair pair, ChainWord was, ChainWord now)
    {
        foreach (var slot in was.Slots.Except(now.Slots)) yield return pair.Changed("slot-removed", $"does not try the slot '{slot}' any more", Breaks.Resolution, slot);
        foreach (var slot in now.Slots.Except(was.Slots))
        {
            // A slot that files could not fill so far changes nothing for them.
            var isNew = pair.Was.Property(slot) is null;
            yield return pair.Changed("slot-added", $"tries the slot '{slot}' too", isNew ? Breaks.None : Breaks.Resolution, slot);
        }

        var (before, after) = (was.Slots.Intersect(now.Slots).ToList(), now.Slots.Intersect(was.Slots).ToList());
        if (!before.SequenceEqual(after)) yield return pair.Changed("slots-reordered", $"tries its slots in another order: {string.Join(", ", after)}", Breaks.Resolution, string.Join(", ", after));
    }

    private static IEnumerable<Draft> Fallback(Pair pair, ChainWord was, ChainWord now)
    {
        if (was.Fallback.Count == now.Fallback.Count && was.Fallback.Zip(now.Fallback, Values.AreSame).All(same => same)) yield break;
        yield return pair.Changed("fallback", $"looks elsewhere when no slot can be used: {Show(now)}", Breaks.Resolution, $"{Show(was)} -> {Show(now)}");
    }

    private static string Show(ChainWord chain) => chain.Fallback.Count == 0 ? "nowhere" : string.Join(", ", chain.Fallback.Select(step => step.Syntax.Raw));
}

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of what an entry that is referred to lends.</summary>
internal static class JoinChanges
{
    public static IEnumerable<Draft> Of(Pair pair)
    {
        foreach (var member in pair.Was.Join)
        {
            var other = pair.Now.Join.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (other is null) yield return pair.Changed("join-removed", $"does not lend '{member.Name}' any more", Breaks.Code | Breaks.Resolution, member.Name);
            else if (!Values.AreSame(member.Value, other.Value)) yield return pair.Changed("join", $"lends another value as '{member.Name}': {Values.Show(other.Value.Syntax)}", Breaks.Resolution, $"{member.Name}: {member.Value.Syntax.Raw} -> {other.Value.Syntax.Raw}");
        }

        foreach (var member in pair.Now.Join.Where(member => pair.Was.Join.All(other => other.Name != member.Name))) yield return pair.Widened("join-added", $"lends '{member.Name}' now", member.Name);
    }
}

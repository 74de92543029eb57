using System.Collections.Frozen;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Hosting;

/// <summary>What the schema says of roles.</summary>
internal static class RoleChain
{
    private const string Setting = "setting";
    private const string LastResort = "last_resort";

    private static readonly ChainWord Chain = SchemaOf<ModelRegistry>().Kind(RoleName.Kind)!.Entity.Chain!;

    /// <summary>The roles that have last resorts of their own.</summary>
    public static FrozenSet<string> NamedRoles { get; } = Chain.Fallback.OfType<TableExpression>().SelectMany(table => table.Rows).Select(row => row.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a place is a slot, and not one of the fallbacks.</summary>
    public static bool IsSlot(Candidate candidate) => Chain.Slots.Contains(candidate.Source);

    /// <summary>The place where a resolution ended: the slot, <c>setting</c>, or <c>last_resort</c>.</summary>
    /// <param name="candidates">Where it looked: at the slots, if the role has an entry, and then at one fallback after the other.</param>
    public static string PlaceOf(IReadOnlyList<Candidate> candidates)
    {
        if (IsSlot(candidates[^1])) return candidates[^1].Source;
        return Chain.Fallback[candidates.Count(candidate => !IsSlot(candidate)) - 1] is SettingExpression ? Setting : LastResort;
    }

    private static RegistrySchema SchemaOf<TDocument>()
        where TDocument : class, IRegistryDocument<TDocument> => TDocument.Schema.Parsed;
}

using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>The names that a chain may have: those that the schema has a last resort for, and those that the build defines.</summary>
internal static class ChainNames
{
    /// <summary>The kinds whose chains have names that can be known.</summary>
    public static IEnumerable<EntityKind> Kinds(RegistrySchema schema) => schema.Kinds.Where(kind => Tables(kind).Any());

    /// <summary>The known names of a kind, in the order of the schema.</summary>
    public static IReadOnlyList<string> Known(Inspection inspection, EntityKind kind) =>
        [.. WithLastResort(kind).Concat(inspection.Context.Defined(kind.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The names that the schema has a last resort for, in its order.</summary>
    public static IEnumerable<string> WithLastResort(EntityKind kind) => Tables(kind).SelectMany(table => table.Rows).Select(row => row.Key);

    private static IEnumerable<TableExpression> Tables(EntityKind kind) => kind.Entity.Chain?.Fallback.OfType<TableExpression>() ?? [];
}

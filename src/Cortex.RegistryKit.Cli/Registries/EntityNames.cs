using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Registries;

/// <summary>The ids that a registry has, and what somebody most likely meant who names another one.</summary>
internal static class EntityNames
{
    private const int LongestList = 10;

    /// <summary>Makes sure that there is an entry.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static void Require(this Snapshot<ModelRegistry> registry, string kind, string id)
    {
        var ids = registry.Ids(kind);
        if (ids.Contains(id)) return;
        if (ShippedSchema.Model.KnownIds(kind).Contains(id)) throw new RefusedException($"the {kind} '{id}' is built in, and has no entry to change");
        if (ShippedSchema.Model.Kind(kind)!.StandIns.Any(standIns => standIns.Contains(id))) throw new RefusedException($"there is no {kind} '{id}' in the file; it stands in where a file says nothing of {kind}s");
        throw new RefusedException($"there is no {kind} '{id}'{WayOut(id, ids)}");
    }

    /// <summary>Makes sure that there is an entry, or that it is built in.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static void RequireKnown(this Snapshot<ModelRegistry> registry, string kind, string id)
    {
        string[] ids = [.. registry.Ids(kind), .. ShippedSchema.Model.KnownIds(kind)];
        if (!ids.Contains(id)) throw new RefusedException($"there is no {kind} '{id}'{WayOut(id, ids)}");
    }

    /// <summary>Makes sure that an id is free.</summary>
    /// <exception cref="RefusedException">It is not.</exception>
    public static void RequireNew(this Snapshot<ModelRegistry> registry, string kind, string id)
    {
        if (registry.Ids(kind).Contains(id)) throw new RefusedException($"there is a {kind} '{id}' already; 'registrykit {kind}s set {id}' changes it");
        if (ShippedSchema.Model.KnownIds(kind).Contains(id)) throw new RefusedException($"'{id}' is the id of a {kind} that is built in, so that an entry would never be used");
    }

    /// <summary>What to say behind a name that is none of a few: the nearest, or all of them.</summary>
    public static string WayOut(string name, IReadOnlyCollection<string> known)
    {
        if (Suggestions.Nearest(name, known) is string nearest) return $"; did you mean '{nearest}'?";
        if (known.Count == 0) return "";
        return $"; there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known.Take(LongestList))}{(known.Count > LongestList ? ", ..." : "")}";
    }

    /// <summary>The text of a property of an entry, sound or not; null where it has none.</summary>
    public static string? Text(this Snapshot<ModelRegistry> registry, string kind, string id, string property) => EntityIds.Text(registry.Tree(), ShippedSchema.Model, kind, id, property);

    /// <summary>The text of the file as a tree; that of a new user's has nothing in it.</summary>
    public static JsonTree Tree(this Snapshot<ModelRegistry> registry) => JsonTree.Parse(registry.Content.IsEmpty ? Utf8Text.FromString("{}") : Utf8Text.FromBytes(registry.Content.ToArray()));

    /// <summary>The roles to show: those of the registry, then those that the schema has a last resort for.</summary>
    public static IEnumerable<string> Roles(this Snapshot<ModelRegistry> registry)
    {
        var tables = ShippedSchema.Model.Kind(RoleName.Kind)!.Entity.Chain!.Fallback.OfType<TableExpression>();
        return registry.Data.Roles.Keys.Select(role => role.Value).Concat(tables.SelectMany(table => table.Rows.Select(row => row.Key))).Distinct();
    }

    /// <summary>The ids of the entries in the file, sound or not.</summary>
    public static IReadOnlyCollection<string> Ids(this Snapshot<ModelRegistry> registry, string kind) => EntityIds.Of(registry.Tree(), ShippedSchema.Model, kind);
}

namespace Cortex.RegistryKit.Hosting;

/// <summary>Roles among the ids of all kinds.</summary>
internal static class RoleIds
{
    /// <summary>The ids, and more roles.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> With(IReadOnlyDictionary<string, IReadOnlyCollection<string>> ids, IEnumerable<string> roles) =>
        new Dictionary<string, IReadOnlyCollection<string>>(ids, StringComparer.Ordinal) { [RoleName.Kind] = [.. In(ids).Union(roles)] };

    /// <summary>The roles among the ids.</summary>
    public static IReadOnlyCollection<string> In(IReadOnlyDictionary<string, IReadOnlyCollection<string>> ids) => ids.GetValueOrDefault(RoleName.Kind, []);
}

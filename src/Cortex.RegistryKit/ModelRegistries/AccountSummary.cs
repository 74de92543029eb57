namespace Cortex.RegistryKit;

/// <summary>An account as people may see it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Label">The name for people; empty where there is none.</param>
/// <param name="Hint">The beginning of the key: at most eight characters, at most a quarter of it; empty where there is no key.</param>
public sealed record AccountSummary(AccountId Id, string Label, string Hint);

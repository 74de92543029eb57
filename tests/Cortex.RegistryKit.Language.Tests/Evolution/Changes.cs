using Cortex.RegistryKit.Language.Evolution;

namespace Cortex.RegistryKit.Language.Tests.Evolution;

/// <summary>Changes as tests read them: a question mark stands where it is not sure that files break.</summary>
internal static class Changes
{
    public static string Print(IEnumerable<SchemaChange> changes) => string.Join("; ", changes.Select(change => $"{change.Rule.Id}{(change.IsCertain ? "" : "?")}: {change.Message}"));
}

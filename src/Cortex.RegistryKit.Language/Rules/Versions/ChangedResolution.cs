namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>RK6004: the same file gives another answer by the newer version of its schema.</summary>
internal static class ChangedResolution
{
    public static readonly Rule Rule = new("RK6004", Severity.Warning, "A change of a schema changes what files resolve to");
}

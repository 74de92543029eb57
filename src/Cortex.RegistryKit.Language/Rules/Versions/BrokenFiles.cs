namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>RK6002: a file that was valid may be invalid by the newer version of its schema.</summary>
internal static class BrokenFiles
{
    public static readonly Rule Rule = new("RK6002", Severity.Error, "A change of a schema breaks files");
}

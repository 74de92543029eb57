namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>RK6005: what was right stays right.</summary>
internal static class CompatibleChange
{
    public static readonly Rule Rule = new("RK6005", Severity.Information, "A schema has changed, and nothing breaks");
}

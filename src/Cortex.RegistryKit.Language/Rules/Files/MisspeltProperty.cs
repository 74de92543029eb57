namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1006: an unknown property whose name nearly is that of a known one. It has no effect, and somebody thinks that it has.</summary>
internal static class MisspeltProperty
{
    public static readonly Rule Rule = new("RK1006", Severity.Error, "A property's name is misspelt");
}

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1005: a property without which its object cannot be used.</summary>
internal static class MissingProperty
{
    public static readonly Rule Rule = new("RK1005", Severity.Error, "A required property is missing");
}

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1004: a value that is not what the schema says it must be. Readers pass over it.</summary>
internal static class WrongShape
{
    public static readonly Rule Rule = new("RK1004", Severity.Error, "A value is not what the schema says");
}

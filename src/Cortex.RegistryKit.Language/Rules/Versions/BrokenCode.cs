namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>RK6003: code that uses what was emitted from the older version may not compile any more.</summary>
internal static class BrokenCode
{
    public static readonly Rule Rule = new("RK6003", Severity.Warning, "A change of a schema breaks C# code");
}

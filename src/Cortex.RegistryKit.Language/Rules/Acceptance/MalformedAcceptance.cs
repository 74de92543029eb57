namespace Cortex.RegistryKit.Language.Rules.Acceptance;

/// <summary>RK1010: an acceptance that cannot be followed.</summary>
internal static class MalformedAcceptance
{
    public static readonly Rule Rule = new("RK1010", Severity.Warning, "An acceptance cannot be followed");
}

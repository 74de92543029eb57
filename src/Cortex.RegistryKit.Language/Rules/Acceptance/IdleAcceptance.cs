namespace Cortex.RegistryKit.Language.Rules.Acceptance;

/// <summary>RK1011: an acceptance of a finding that is not there. It would hide the next one.</summary>
internal static class IdleAcceptance
{
    public static readonly Rule Rule = new("RK1011", Severity.Warning, "An acceptance accepts nothing");
}

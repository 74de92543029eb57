namespace Cortex.RegistryKit.Language.Rules.Versions;

/// <summary>RK6001: what an older version has, and the newer one neither has nor reads. A migration would lose it without a word.</summary>
internal static class UnexplainedDifference
{
    public static readonly Rule Rule = new("RK6001", Severity.Error, "A difference between two versions is not explained");
}

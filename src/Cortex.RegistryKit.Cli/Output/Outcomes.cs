namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What became of a candidate, in words.</summary>
internal static class Outcomes
{
    public static string Of(CandidateOutcome outcome) => outcome switch
    {
        CandidateOutcome.Used => "used",
        CandidateOutcome.NotSet => "not set",
        CandidateOutcome.Unknown => "unknown",
        _ => "unusable",
    };
}

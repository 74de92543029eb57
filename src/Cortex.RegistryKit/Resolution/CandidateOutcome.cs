namespace Cortex.RegistryKit;

/// <summary>What became of a candidate.</summary>
public enum CandidateOutcome
{
    /// <summary>It is the one.</summary>
    Used,

    /// <summary>Nothing is set there.</summary>
    NotSet,

    /// <summary>It names something that does not exist.</summary>
    Unknown,

    /// <summary>It exists, and something that it needs does not.</summary>
    Unusable,
}

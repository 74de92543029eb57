namespace Cortex.RegistryKit;

/// <summary>A place where a resolution looked.</summary>
/// <param name="Source">Where: a slot, a setting, or a last resort.</param>
/// <param name="Id">The id that stands there; empty where none does.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it was passed over, as a sentence without a full stop; empty where it was used.</param>
public sealed record Candidate(string Source, string Id, CandidateOutcome Outcome, string Reason);

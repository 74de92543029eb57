namespace Cortex.RegistryKit;

/// <summary>How a resolution came about.</summary>
/// <param name="Result">What it came to.</param>
/// <param name="Candidates">Where it looked, in order; the last one was used, if any was.</param>
/// <typeparam name="TResolved">The type of the result; may be nullable.</typeparam>
public sealed record Explanation<TResolved>(TResolved Result, EquatableList<Candidate> Candidates);

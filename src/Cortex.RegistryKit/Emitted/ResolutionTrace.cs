using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Notes where a resolution looks, for an explanation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResolutionTrace
{
    private readonly List<Candidate> candidates = [];
    private string lacks = "";

    /// <summary>The places so far.</summary>
    public EquatableList<Candidate> Candidates => EquatableList.Create<Candidate>(candidates.ToArray());

    /// <summary>Notes a place where nothing is set.</summary>
    /// <param name="source">The place.</param>
    public void NotSet(string source) => candidates.Add(new Candidate(source, "", CandidateOutcome.NotSet, "not set"));

    /// <summary>Notes the candidate that is used.</summary>
    /// <param name="source">The place.</param>
    /// <param name="id">What stands there.</param>
    public void Used(string source, string id) => candidates.Add(new Candidate(source, id, CandidateOutcome.Used, ""));

    /// <summary>Notes a candidate that does not exist.</summary>
    /// <param name="source">The place.</param>
    /// <param name="id">What stands there.</param>
    /// <param name="kind">The kind of entity that it should be.</param>
    public void Unknown(string source, string id, string kind) => candidates.Add(new Candidate(source, id, CandidateOutcome.Unknown, $"there is no {kind} '{id}'"));

    /// <summary>Notes what the candidate at hand lacks.</summary>
    /// <param name="reason">What it lacks, as a sentence without a full stop.</param>
    public void Lacks(string reason) => lacks = reason;

    /// <summary>Notes a candidate that lacks something that it needs.</summary>
    /// <param name="source">The place.</param>
    /// <param name="id">What stands there.</param>
    public void Unusable(string source, string id) => candidates.Add(new Candidate(source, id, CandidateOutcome.Unusable, lacks));
}

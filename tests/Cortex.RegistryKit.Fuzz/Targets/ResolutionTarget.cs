using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Resolution;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Tests;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Resolving roles, in the application and in the rules.</summary>
internal sealed class ResolutionTarget() : FuzzTarget("resolution", "Every role resolves, to the same each time and to what its explanation says; the rules come to the same from a text whose values have the right shape.")
{
    public override bool Try(FuzzInput input)
    {
        var snapshot = Snapshots.Of(input.Text);
        var again = Snapshots.Of(input.Text);
        foreach (var role in snapshot.Data.Roles.Keys.Append(new RoleName("nobody")))
        {
            var resolved = snapshot.Resolve(role);
            PropertyException.Unless(ReferenceEquals(resolved, snapshot.Explain(role).Result) && ReferenceEquals(resolved, snapshot.Resolve(role)), $"the role '{role}' does not resolve to what is explained");
            PropertyException.Unless(resolved.Equals(again.Resolve(role)), $"the role '{role}' resolves otherwise the second time");
        }

        var chains = ChainReader.ReadAll(EntitySet.Of(JsonTree.Parse(Utf8Text.FromBytes(snapshot.Content.ToArray())), Schemas.V2)).ToList();
        if (chains.Count == 0 || snapshot.Findings.Any(IsOfShape)) return false;

        foreach (var chain in chains) MustBeSame(chain, snapshot.Explain(new RoleName(chain.Chain.Id)));
        return true;
    }

    private static void MustBeSame(ChainOutcome chain, Explanation<ResolvedModel> explained)
    {
        var tried = explained.Candidates.Where(candidate => candidate.Outcome != CandidateOutcome.NotSet || chain.Slots.Any(slot => slot.Slot == candidate.Source));
        foreach (var (slot, candidate) in chain.Slots.Zip(tried))
        {
            var isSame = (slot.Slot, slot.Id, Outcome(slot.State)) == (candidate.Source, candidate.Id, candidate.Outcome);
            PropertyException.Unless(isSame, $"'{slot.Slot}' of '{chain.Chain.Id}' is {slot.State} for the rules and {candidate.Outcome} for the application");
        }

        PropertyException.Unless(explained.Candidates.Single(candidate => candidate.Outcome == CandidateOutcome.Used).Id == chain.Played?.Id, $"the rules have another model play '{chain.Chain.Id}'");
    }

    // Unsound values are in the text alone: there the two see different things.
    private static bool IsOfShape(Finding finding) => finding.Severity == Severity.Error && finding.Rule.Id[2] == '1';

    private static CandidateOutcome Outcome(SlotState state) => state switch
    {
        SlotState.Empty => CandidateOutcome.NotSet,
        SlotState.Missing => CandidateOutcome.Unknown,
        SlotState.Unusable => CandidateOutcome.Unusable,
        _ => CandidateOutcome.Used,
    };
}

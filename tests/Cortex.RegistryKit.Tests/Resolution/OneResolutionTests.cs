using System.Text;
using Cortex.RegistryKit.Corpus;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Resolution;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.Tests.Support;
using Cortex.RegistryKit.Tests.Validation;

namespace Cortex.RegistryKit.Tests.Resolution;

/// <summary>The rules resolve from the text, without settings; the application from what was read. Both come to the same in a file without errors.</summary>
public class OneResolutionTests
{
    private const int Rounds = 600;
    private const int Seed = 20261123;

    private static readonly RegistrySchema V2 = RegistrySchema.Parse(Utf8Text.FromBytes(File.ReadAllBytes(Path.Combine(CorpusFile.Folder, "../../schemas/model_registry.v2.schema.json"))));

    [Fact]
    public void Every_slot_has_the_same_fate_in_both()
    {
        var registries = new RandomRegistries(new Random(Seed));
        var fates = new HashSet<SlotState>();
        for (var round = 0; round < Rounds; round++)
        {
            var snapshot = Documents.Of(Encoding.UTF8.GetBytes(registries.Next(round % 2 == 0 ? 0 : 0.004)));
            if (snapshot.Findings.Any(IsOfShape)) continue;

            foreach (var chain in ChainReader.ReadAll(EntitySet.Of(JsonTree.Parse(Utf8Text.FromBytes(snapshot.Content.ToArray())), V2)))
            {
                var explained = snapshot.Explain(new RoleName(chain.Chain.Id));
                var tried = explained.Candidates.Where(candidate => candidate.Outcome != CandidateOutcome.NotSet || chain.Slots.Any(slot => slot.Slot == candidate.Source)).ToList();
                foreach (var (slot, candidate) in chain.Slots.Zip(tried))
                {
                    Assert.Equal((slot.Slot, slot.Id, Outcome(slot.State)), (candidate.Source, candidate.Id, candidate.Outcome));
                    fates.Add(slot.State);
                }

                Assert.Equal(explained.Candidates.Single(candidate => candidate.Outcome == CandidateOutcome.Used).Id, chain.Played!.Id);
            }
        }

        Assert.Equal([SlotState.Empty, SlotState.Missing, SlotState.Unusable, SlotState.Usable], fates.Order());
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

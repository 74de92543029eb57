using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>Every registry that occurs in the reference's cases, sound or not.</summary>
public sealed class RegistryTextTests
{
    private static readonly List<(string Case, Snapshot<ModelRegistry> Snapshot)> Texts = [.. VectorSuite.All.SelectMany(vector => vector.AllFiles.Where(file => file.IsRegistry).Select(file => (vector.Name, Documents.Of(file.Bytes))))];

    [Fact]
    public void There_are_849_cases_with_their_registries()
    {
        Assert.Equal((849, 607), (VectorSuite.All.Count(), Texts.Count));
    }

    [Fact]
    public void Each_yields_a_snapshot_and_findings() => Each(snapshot =>
    {
        Assert.NotNull(snapshot.Data);
        Assert.NotNull(snapshot.Findings);
    });

    [Fact]
    public void Each_is_sound_unless_a_finding_is_an_error() => Each(snapshot =>
        Assert.Equal(snapshot.Findings.All(finding => finding.Severity != Severity.Error), snapshot.IsSound));

    [Fact]
    public void The_emitted_validator_says_of_each_what_the_rules_say() => Each(snapshot =>
        Assert.Equal(!snapshot.Findings.Any(Rules.IsOfTheValidator), ModelRegistry.IsValid(snapshot.Content.Span)));

    [Fact]
    public void What_is_clean_has_no_error() => Each(snapshot =>
    {
        if (ModelRegistry.IsClean(snapshot.Content.Span)) Assert.DoesNotContain(snapshot.Findings, finding => finding.Severity == Severity.Error);
    });

    private static void Each(Action<Snapshot<ModelRegistry>> check)
    {
        foreach (var (name, snapshot) in Texts)
        {
            var problem = Record.Exception(() => check(snapshot));
            if (problem is not null) Assert.Fail($"{name}: {problem.Message}\n{Rules.Describe(snapshot.Findings)}");
        }
    }
}

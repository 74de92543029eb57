using System.Globalization;
using Cortex.RegistryKit.Corpus;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Tests.Validation;

public class CorpusTests
{
    private static readonly RegistryOptions Options = new() { Clock = new StoppedClock() };

    /// <summary>Loaded, a file of an older version is migrated: its findings are those of the new text.</summary>
    private const string Migrated = "rk1008-version-1.json";

    public static TheoryData<string> Files => [.. CorpusFile.Names.Where(name => name != Migrated)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_snapshot_that_counts_as_committed_says_what_the_corpus_says(string name)
    {
        var file = CorpusFile.Open(name);
        var snapshot = Snapshot.Of<ModelRegistry>(file.Content, Options);
        var text = Utf8Text.FromBytes(snapshot.Content.ToArray());

        Assert.Equal(file.Findings, snapshot.Check(isCommitted: true).Findings.Select(finding => Print(text, finding)));
    }

    [Fact]
    public void What_was_migrated_on_loading_is_of_the_right_version() =>
        Assert.DoesNotContain(Snapshot.Of<ModelRegistry>(CorpusFile.Open(Migrated).Content, Options).Check(isCommitted: true).Findings, finding => finding.Rule.Id == "RK1008");

    [Fact]
    public void In_a_home_a_key_is_where_it_belongs() =>
        Assert.DoesNotContain(Snapshot.Of<ModelRegistry>(CorpusFile.Open("rk3001-literal-key.json").Content, Options).Check().Findings, finding => finding.Rule.Id == "RK3001");

    [Fact]
    public void What_a_file_accepts_stands_apart_with_its_reason()
    {
        var result = Snapshot.Of<ModelRegistry>(CorpusFile.Open("accepted-by-pointer.json").Content, Options).Check();

        var accepted = Assert.Single(result.Accepted);
        Assert.Equal(("RK2001", "/roles/chat/backup_1", "comes with the next release"), (accepted.Finding.Rule.Id, accepted.Finding.Pointer, accepted.Reason));
    }

    private static string Print(Utf8Text text, Finding finding)
    {
        var position = text.PositionAt(finding.Span.Start);
        return CorpusFile.Print(position.Line + 1, position.Column + 1, finding.Severity.ToString().ToLowerInvariant(), finding.Rule.Id);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(CorpusFile.Today, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}

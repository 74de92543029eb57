using System.Globalization;
using Cortex.RegistryKit.Corpus;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Rules;

public class CorpusTests
{
    private static readonly CheckContext Committed = new()
    {
        IsCommitted = true,
        Catalogues = CatalogueSet.Read(Directory.GetFiles(Path.Combine(CorpusFile.Folder, "../../schemas/catalogues")).Order(StringComparer.Ordinal).Select(path => JsonTree.Parse(Utf8Text.FromBytes(File.ReadAllBytes(path))))),
        Today = DateTime.Parse(CorpusFile.Today, CultureInfo.InvariantCulture),
    };

    public static TheoryData<string> Files => [.. CorpusFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_rules_find_what_the_corpus_says(string name)
    {
        var file = CorpusFile.Open(name);
        var text = Utf8Text.FromBytes(file.Content);

        Assert.Equal(file.Findings, Find(text).Select(finding => Print(text, finding)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_fix_brings_an_error_and_a_second_run_changes_nothing(string name)
    {
        var text = Utf8Text.FromBytes(CorpusFile.Open(name).Content);
        var errors = Find(text).Count(finding => finding.Severity == Severity.Error);

        var first = Fixer.Run(text, Schemas.V2, Committed);
        var second = Fixer.Run(first.Text, Schemas.V2, Committed);

        Assert.True(first.Left.Count(finding => finding.Severity == Severity.Error) <= errors);
        Assert.All(first.Left, finding => Assert.True(finding.Fix is null or { NeedsLook: true }));
        Assert.Empty(second.Mended);
        Assert.Equal(first.Text.Bytes, second.Text.Bytes);
    }

    [Fact]
    public void Every_rule_about_files_that_a_committed_one_can_break_is_in_the_corpus()
    {
        var covered = CorpusFile.Names.SelectMany(name => CorpusFile.Open(name).Findings).Select(finding => finding.Split(' ')[2]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(["RK1009", "RK3006", "RK3007"], RuleCatalogue.All.Select(rule => rule.Id).Where(id => id[2] is >= '1' and <= '4' && !covered.Contains(id)));
    }

    private static IReadOnlyList<Finding> Find(Utf8Text text) => RegistryChecker.Run(JsonTree.Parse(text), Schemas.V2, Committed).Findings;

    private static string Print(Utf8Text text, Finding finding)
    {
        var position = text.PositionAt(finding.Span.Start);
        return CorpusFile.Print(position.Line + 1, position.Column + 1, finding.Severity.ToString().ToLowerInvariant(), finding.Rule.Id);
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Cortex.RegistryKit.Corpus;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

/// <summary>In each format the tool finds in the files of the corpus what stands beside them.</summary>
public sealed partial class CorpusTests
{
    private static readonly string[] Arguments = ["validate", "*.json", "--today", CorpusFile.Today];

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task The_tool_finds_what_the_corpus_says(string format)
    {
        using var workspace = WithCorpus();

        var run = await Tool.RunAsync(workspace, [.. Arguments, "--format", format]);

        var found = Read(format, run).ToLookup(finding => finding.File, finding => finding.Finding);
        Assert.All(CorpusFile.Names, name => Assert.Equal(CorpusFile.Open(name).Findings, found[name]));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("committed", "error")]
    [InlineData("committed", "warning")]
    [InlineData("home", "error")]
    public async Task Whoever_asks_for_less_is_told_the_same_of_it(string scope, string severity)
    {
        using var workspace = WithCorpus();
        string[] arguments = [.. Arguments, "--scope", scope];
        var isAsked = new Func<(string File, string Finding), bool>(found => found.Finding.Contains($": {severity} ", StringComparison.Ordinal) || found.Finding.Contains(": error ", StringComparison.Ordinal));

        var all = await Tool.RunAsync(workspace, arguments);
        var asked = await Tool.RunAsync(workspace, [.. arguments, "--severity", severity]);

        Assert.Equal(Read("text", all).Where(isAsked), Read("text", asked));
        Assert.Equal(all.ExitCode, asked.ExitCode);
    }

    [Fact]
    public async Task What_fixes_leave_they_leave_a_second_time()
    {
        using var workspace = WithCorpus();
        await Tool.RunAsync(workspace, [.. Arguments, "--fix"]);
        var once = CorpusFile.Names.Select(name => File.ReadAllBytes(workspace.PathOf(name))).ToList();

        var again = await Tool.RunAsync(workspace, [.. Arguments, "--fix"]);

        Assert.Equal(once, CorpusFile.Names.Select(name => File.ReadAllBytes(workspace.PathOf(name))));
        Assert.DoesNotContain(" mended", again.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_of_all_fixes_changes_no_file_and_makes_none()
    {
        using var workspace = WithCorpus();

        await Tool.RunAsync(workspace, [.. Arguments, "--fix", "--dry-run"]);

        Assert.All(CorpusFile.Names, name => Assert.Equal(CorpusFile.Open(name).Content, File.ReadAllBytes(workspace.PathOf(name))));
        Assert.Equal(CorpusFile.Names.Count, Directory.GetFiles(workspace.Folder).Length);
    }

    private static Workspace WithCorpus()
    {
        var workspace = new Workspace();
        foreach (var name in CorpusFile.Names) workspace.With(name, CorpusFile.Open(name).Content);
        return workspace;
    }

    private static IEnumerable<(string File, string Finding)> Read(string format, ToolRun run) => format switch
    {
        "text" => run.Lines.Select(line => Text().Match(line)).Select(Of),
        "github" => run.Lines.Select(line => GitHub().Match(line)).Select(Of),
        "json" => run.Json.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("path").GetString()!, CorpusFile.Print(finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("severity").GetString()!, finding.GetProperty("rule").GetString()!))),
        _ => run.Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => !result.TryGetProperty("suppressions", out _)).Select(OfSarif),
    };

    private static (string File, string Finding) OfSarif(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        return (Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!), CorpusFile.Print(region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), Severity(result.GetProperty("level").GetString()!), result.GetProperty("ruleId").GetString()!));
    }

    private static (string File, string Finding) Of(Match match)
    {
        Assert.True(match.Success);
        return (match.Groups["file"].Value, $"{match.Groups["line"]},{match.Groups["column"]}: {Severity(match.Groups["severity"].Value)} {match.Groups["rule"]}");
    }

    private static string Severity(string word) => word is "info" or "note" or "notice" ? "information" : word;

    [GeneratedRegex("""^(?<file>[^(]*)\((?<line>\d+),(?<column>\d+)\): (?<severity>\w+) (?<rule>RK\d{4}): """)]
    private static partial Regex Text();

    [GeneratedRegex("""^::(?<severity>\w+) file=(?<file>[^,]*),line=(?<line>\d+),(endLine=\d+,)?col=(?<column>\d+),(endColumn=\d+,)?title=(?<rule>RK\d{4})::""")]
    private static partial Regex GitHub();
}

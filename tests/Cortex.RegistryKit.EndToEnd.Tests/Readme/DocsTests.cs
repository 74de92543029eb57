using System.Text.Json;
using System.Text.RegularExpressions;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Cortex.RegistryKit.EndToEnd.Tests.Conformance;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Readme;

/// <summary>What the pages in docs show is what happens.</summary>
public sealed partial class DocsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Driver.TestsFolder, ".."));

    [Theory]
    [InlineData("docs/pipelines.md")]
    [InlineData("docs/editors.md")]
    [InlineData("docs/accepting-findings.md")]
    [InlineData(".pre-commit-hooks.yaml")]
    public async Task Every_command_of_a_page_can_be_run_and_says_what_the_page_shows(string page)
    {
        using var workspace = new Workspace().With("model_registry.json", await File.ReadAllTextAsync(Path.Combine(Root, "samples", "Typo", "model_registry.json")));
        if (page.EndsWith("accepting-findings.md", StringComparison.Ordinal)) workspace.With("accepting.json", Block(page, "json"));
        var lines = await File.ReadAllLinesAsync(Path.Combine(Root, page));
        var count = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Command().Match(lines[i]) is not { Success: true } command) continue;

            count++;
            string[] file = page.EndsWith(".yaml", StringComparison.Ordinal) ? ["model_registry.json"] : [];
            var run = await Tool.RunAsync(workspace, [.. command.Groups["arguments"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. file]);
            Assert.True(run.ExitCode is 0 or 1, $"{lines[i]}: {run.All}");
            if (!lines[i].StartsWith('$')) continue;
            Assert.All(lines.Skip(i + 1).TakeWhile(line => line != "```" && !line.StartsWith('$')), line => Assert.Contains(line, run.All.Split('\n')));
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public async Task The_page_about_the_doctor_has_every_check()
    {
        using var workspace = new Workspace();
        var page = await File.ReadAllTextAsync(Path.Combine(Root, "docs", "doctor.md"));

        var help = await Tool.RunAsync(workspace, "doctor", "--help");
        var checks = help.Output.Split('\n').SkipWhile(line => line != "It makes sure, or says:").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Trim().Split(' ', 2, StringSplitOptions.TrimEntries)).ToList();

        Assert.NotEmpty(checks);
        Assert.All(checks, check => Assert.Matches($@"\| `{check[0]}` \| ", page));
        Assert.Equal(checks.Count, page.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_page_accepts_is_accepted()
    {
        using var workspace = new Workspace().With("r.json", Block("docs/accepting-findings.md", "json"));

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--format", "json");

        Assert.Equal(["RK2006", "RK4001"], run.Json.GetProperty("accepted").EnumerateArray().Select(accepted => accepted.GetProperty("rule").GetString()).Order());
        Assert.DoesNotContain(run.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() is "RK1010" or "RK1011");
    }

    [Theory]
    [InlineData("docs/editors.md")]
    [InlineData("docs/accepting-findings.md")]
    public void JSON_on_a_page_is_JSON(string page) => Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(Block(page, "json")).RootElement.ValueKind);

    /// <summary>The first block of a language on a page.</summary>
    private static string Block(string page, string language) =>
        string.Join('\n', File.ReadLines(Path.Combine(Root, page)).SkipWhile(line => line != "```" + language).Skip(1).TakeWhile(line => line != "```"));

    // In a console, in a workflow and in a hook; up to where the output is sent elsewhere.
    [GeneratedRegex("""^(\$ |\s*- (run: |script: )?|\s+entry: )(dotnet )?registrykit (?<arguments>[^>|]*)""")]
    private static partial Regex Command();
}

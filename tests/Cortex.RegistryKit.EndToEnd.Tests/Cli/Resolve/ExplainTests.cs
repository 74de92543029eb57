using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Resolve;

public sealed class ExplainTests
{
    private const string Chain = """
        {
          "version": 2,
          "models": [{"id": "homeless", "type": "local_openai"}],
          "roles": {"chat": {"primary": "gone", "backup_2": "homeless", "backup_3": "gemini_cli", "backup_4": "claude_cli"}}
        }
        """;

    [Fact]
    public async Task Candidates_stand_in_a_table_in_the_order_in_which_they_were_tried()
    {
        using var workspace = new Workspace().With("r.json", Chain);

        var run = await Tool.RunAsync(workspace, "resolve", "r.json", "chat", "--explain");

        var table = run.Output[(run.Output.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].TrimEnd('\n').Split('\n');
        Assert.Equal(["#", "where", "id", "outcome", "reason"], Words(table[0]));
        Assert.Equal("1 primary gone unknown there is no model 'gone'", string.Join(' ', Words(table[1])));
        Assert.Equal("2 backup_1 not set", string.Join(' ', Words(table[2])));
        Assert.StartsWith("3 backup_2 homeless unusable ", string.Join(' ', Words(table[3])), StringComparison.Ordinal);
        Assert.Equal("4 backup_3 gemini_cli used", string.Join(' ', Words(table[4])));
        Assert.Equal(5, table.Length);
    }

    [Fact]
    public async Task Candidates_stand_in_the_JSON_form_too()
    {
        using var workspace = new Workspace().With("r.json", Chain);

        var run = await Tool.RunAsync(workspace, "resolve", "r.json", "chat", "--explain", "--format", "json");

        Assert.Equal(
            ["primary gone unknown", "backup_1  not set", "backup_2 homeless unusable", "backup_3 gemini_cli used"],
            run.Json.GetProperty("candidates").EnumerateArray().Select(candidate => $"{candidate.GetProperty("where")} {candidate.GetProperty("id")} {candidate.GetProperty("outcome")}"));
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

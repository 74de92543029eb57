using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Schema;

public sealed class DiffTests
{
    private const string Old = """
        {
          "properties": {
            "label": {"type": "string", "maxLength": 40},
            "note": {"type": "string"}
          }
        }
        """;

    private static readonly string New = Old.Replace("40", "20", StringComparison.Ordinal).Replace("\"note\"", "\"remark\"", StringComparison.Ordinal);

    [Fact]
    public async Task Changes_are_grouped_by_what_they_break_and_say_what_it_takes()
    {
        using var workspace = Two();

        var run = await Tool.RunAsync(workspace, "schema", "diff", "old.json", "new.json");

        Assert.Equal(
        [
            "Breaks files:",
            "new.json(3,14): error RK6002: '/label' had 'maxLength' 40 and has 20 now",
            "    way out: keep what was allowed, or give the schema a version to migrate by",
            "Breaks C# code:",
            "new.json(1,1): warning RK6003: '/note' is gone; files that have it keep it as an unknown property",
            "    way out: change the C# code that uses it, and say so to whoever builds on it",
            "Breaks nothing:",
            "new.json(4,15): info RK6005: '/remark' is new",
        ],
        run.Lines);
        Assert.Equal("3 changes, of which 2 break something; 2 not approved", Assert.Single(run.ErrorLines));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_breaks_nothing_passes()
    {
        using var workspace = new Workspace().With("old.json", Old).With("new.json", Old.Replace("40", "60", StringComparison.Ordinal));

        Assert.Equal(0, (await Tool.RunAsync(workspace, "schema", "diff", "old.json", "new.json")).ExitCode);
    }

    [Fact]
    public async Task A_break_that_is_approved_of_with_a_reason_passes_from_then_on()
    {
        using var workspace = Two();

        var approving = await Tool.RunAsync(workspace, "schema", "diff", "old.json", "new.json", "--approve", "no label is longer");
        var later = await Tool.RunAsync(workspace, "schema", "diff", "old.json", "new.json");

        Assert.Equal((0, 0), (approving.ExitCode, later.ExitCode));
        Assert.Equal(2, later.Lines.Count(line => line == "    approved: no label is longer"));
        Assert.Equal(
            """
            {
              "version": 1,
              "approvals": [
                {
                  "change": "maxLength /label (40 -> 20)",
                  "reason": "no label is longer"
                },
                {
                  "change": "property-removed /note",
                  "reason": "no label is longer"
                }
              ]
            }

            """,
            await File.ReadAllTextAsync(workspace.PathOf("new.approvals.json")));
    }

    [Fact]
    public async Task An_approval_that_matches_nothing_or_has_no_reason_is_reported()
    {
        using var workspace = Two().With("a.json", """
            {"version": 1, "approvals": [
              {"change": "maxLength /label (40 -> 30)", "reason": "old"},
              {"change": "property-removed /note", "reason": " "}
            ]}
            """);

        var run = await Tool.RunAsync(workspace, "schema", "diff", "old.json", "new.json", "--approvals", "a.json");

        Assert.Contains("a.json(2,3): warning RK6006: there is no such change between the two schemas as 'maxLength /label (40 -> 30)'; take the approval out", run.Lines);
        Assert.Contains("a.json(3,3): warning RK6006: the approval of 'property-removed /note' has no reason, so it does not count; say in 'reason' why the break is wanted", run.Lines);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Programs_get_keys_places_and_approvals()
    {
        using var workspace = Two();

        var change = (await Tool.RunAsync(workspace, "schema", "diff", "old.json", "new.json", "--format", "json")).Json.GetProperty("changes")[0];

        Assert.Equal("maxLength /label (40 -> 20)", change.GetProperty("key").GetString());
        Assert.Equal("files", Assert.Single(change.GetProperty("breaks").EnumerateArray()).GetString());
        Assert.Equal(("old.json", "/properties/label", 3), (change.GetProperty("old").GetProperty("path").GetString(), change.GetProperty("new").GetProperty("pointer").GetString(), change.GetProperty("new").GetProperty("line").GetInt32()));
        Assert.Null(change.GetProperty("approved").GetString());
    }

    [Fact]
    public async Task A_migration_may_name_the_older_schema_by_its_file()
    {
        const string V1 = """{"x-rk-file": "f.json", "properties": {"version": {"const": 1}}}""";
        var v2 = V1.Replace("1}", "2}", StringComparison.Ordinal);
        using var workspace = new Workspace().With("v1.json", V1).With("v2.json", v2).With("v2m.json", v2.Replace("{\"x-rk-file\"", "{\"x-rk-from\": [{\"schema\": \"v1.json\"}], \"x-rk-file\"", StringComparison.Ordinal));

        Assert.Contains("and no 'x-rk-from' leads from one to the other", (await Tool.RunAsync(workspace, "schema", "diff", "v1.json", "v2.json")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Tool.RunAsync(workspace, "schema", "diff", "v1.json", "v2m.json")).ExitCode);
    }

    [Theory]
    [InlineData("there is no file or folder 'nowhere.json'", "old.json", "nowhere.json")]
    [InlineData("the schema 'broken.json' has errors, so it cannot be compared", "broken.json", "new.json")]
    [InlineData("there is no file or folder 'none.json'", "old.json", "new.json", "--approvals", "none.json")]
    [InlineData("'old.json' is no file of approvals that this version knows: {\"version\": 1, \"approvals\": [{\"change\": \"...\", \"reason\": \"...\"}]}", "old.json", "new.json", "--approvals", "old.json")]
    [InlineData("--approve takes a reason, such as --approve \"no file has it yet\"", "old.json", "new.json", "--approve", " ")]
    public async Task What_cannot_be_read_is_said_plainly(string message, params string[] arguments)
    {
        using var workspace = Two().With("broken.json", """{"type": "strng"}""");

        (await Tool.RunAsync(workspace, ["schema", "diff", .. arguments])).AssertCannotRun(message);
    }

    private static Workspace Two() => new Workspace().With("old.json", Old).With("new.json", New);
}

using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Cortex.RegistryKit.Language.Rules;
using NJsonSchema;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class SarifTests
{
    private const string Accepting = """{"version": 2, "colour": "red", "x-rk-accept": {"RK1007/colour": "the demo shows it"}}""";

    [Fact]
    public async Task A_log_of_everything_that_can_be_in_one_is_what_its_schema_says()
    {
        using var workspace = new Workspace().With("a b/é.json", Registries.Typo).With("accepting.json", Accepting).With("broken.json", "{");
        await Tool.RunAsync(workspace, "validate", "a b/é.json", "--baseline", "old.json", "--update-baseline");

        var run = await Tool.RunAsync(workspace, "validate", "a b/é.json", "accepting.json", "broken.json", "nowhere.json", "--baseline", "old.json", "--fix", "--dry-run", "--fix-rule", "RK2006", "--format", "sarif");

        await AssertValidAsync(run);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task A_run_without_any_finding_is_a_log_too()
    {
        using var workspace = new Workspace().With("r.json", """{"version": 2}""");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--format", "sarif", "--severity", "error");

        await AssertValidAsync(run);
        Assert.Equal(0, Run(run).GetProperty("results").GetArrayLength());
        Assert.True(Run(run).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public async Task A_result_has_its_rule_its_place_and_its_region_in_UTF_16_columns()
    {
        using var workspace = new Workspace().With("a b/é.json", """{"version": 2, "🚀": 1, "roles": {"chat": {"primary": "gemma"}}}""");

        var run = await Tool.RunAsync(workspace, "validate", "a b/é.json", "--format", "sarif", "--severity", "error");

        var result = Assert.Single(Run(run).GetProperty("results").EnumerateArray());
        var rule = Run(run).GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("RK2001", "RK2001", "error"), (result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("https://github.com/cortex-registrykit/registrykit/blob/main/docs/rules/RK2001.md", rule.GetProperty("helpUri").GetString());
        Assert.Equal("a%20b/%C3%A9.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal([1, 55, 1, 62], place.GetProperty("region").EnumerateObject().Select(member => member.Value.GetInt32()));
        Assert.Equal("utf16CodeUnits", Run(run).GetProperty("columnKind").GetString());
    }

    [Fact]
    public async Task Every_rule_is_in_the_log_and_an_information_is_a_note()
    {
        using var workspace = new Workspace().With("r.json", Registries.UnknownProperty);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--format", "sarif");

        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id), Run(run).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Contains(Run(run).GetProperty("results").EnumerateArray(), result => result.GetProperty("ruleId").GetString() == "RK1007" && result.GetProperty("level").GetString() == "note");
    }

    [Fact]
    public async Task What_a_file_accepts_is_suppressed_with_its_reason()
    {
        using var workspace = new Workspace().With("r.json", Accepting);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--format", "sarif");

        var suppression = Result(run, "RK1007").GetProperty("suppressions")[0];
        Assert.Equal(("inSource", "the demo shows it"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
    }

    [Fact]
    public async Task A_baseline_tells_the_old_from_the_new()
    {
        using var workspace = new Workspace().With("r.json", Registries.Typo);
        await Tool.RunAsync(workspace, "validate", "r.json", "--baseline", "old.json", "--update-baseline");
        workspace.With("r.json", Registries.Typo.Replace("  \"version\"", "  \"colour\": \"red\",\n  \"version\"", StringComparison.Ordinal));

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--baseline", "old.json", "--format", "sarif");

        Assert.Equal("unchanged", Result(run, "RK2001").GetProperty("baselineState").GetString());
        Assert.Equal("new", Result(run, "RK1007").GetProperty("baselineState").GetString());
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Fingerprints_stay_when_lines_move_and_no_two_are_the_same()
    {
        using var workspace = new Workspace().With("r.json", Registries.Typo).With("two.json", Registries.Typo);
        var before = await FingerprintsAsync(workspace, "r.json", "two.json");
        workspace.With("r.json", "\n\n" + Registries.Typo);

        var after = await FingerprintsAsync(workspace, "r.json", "two.json");

        Assert.Equal(before, after);
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    private static async Task<List<string?>> FingerprintsAsync(Workspace workspace, params string[] files) =>
        [.. Run(await Tool.RunAsync(workspace, ["validate", .. files, "--format", "sarif"])).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("registrykitFinding/v1").GetString())];

    private static JsonElement Run(ToolRun run) => Assert.Single(run.Json.GetProperty("runs").EnumerateArray());

    private static JsonElement Result(ToolRun run, string rule) => Assert.Single(Run(run).GetProperty("results").EnumerateArray(), result => result.GetProperty("ruleId").GetString() == rule);

    private static async Task AssertValidAsync(ToolRun run)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"));
        Assert.Empty(schema.Validate(run.Output));
    }
}

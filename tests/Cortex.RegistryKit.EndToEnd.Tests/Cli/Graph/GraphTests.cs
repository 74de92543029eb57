using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Cortex.RegistryKit.EndToEnd.Tests.Conformance;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Graph;

public sealed class GraphTests
{
    private const string Hostile = "\\\"]--><script>alert(1)</script>&amp;|{}`#;é 東 🚀\\n\\u0007\\u202e%%";

    private static readonly string Repository = Path.GetFullPath(Path.Combine(Driver.TestsFolder, ".."));

    [Fact]
    public async Task A_small_registry_is_a_small_flowchart()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "graph", "model_registry.json", "--role", "chat");

        Assert.Equal(
            """
            flowchart LR
              n0(["claude_cli<br>built-in model"])
              n1["chat<br>role<br>⚠ 1 error"]:::error
              n2["gemma-lcal<br>no such model"]:::missing
              n1 -.->|"primary"| n2
              n1 -.->|"last resort"| n0

            """,
            run.Output[..run.Output.IndexOf("  subgraph", StringComparison.Ordinal)]);
        Assert.Contains("note0[\"Not shown#58; 1 host, 2 models, 4 roles\"]", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("  linkStyle 0 stroke:#cf222e\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
    }

    [Theory]
    [InlineData("mermaid")]
    [InlineData("dot")]
    [InlineData("svg")]
    public async Task Labels_of_the_file_cannot_break_out_of_any_format(string format)
    {
        using var workspace = new Workspace().With("model_registry.json", HostileRegistry);

        var run = await Tool.RunAsync(workspace, "graph", "model_registry.json", "--format", format);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("<script", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(run.Output, unit => char.IsControl(unit) && unit != '\n');
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.Contains("é 東 🚀", run.Output, StringComparison.Ordinal);
    }

    [ProgramFact("dot", "-V")]
    public async Task Graphviz_draws_what_is_written_for_it()
    {
        using var workspace = new Workspace().With("model_registry.json", HostileRegistry).With("typo.json", Registries.Typo);

        foreach (var file in new[] { "model_registry.json", "typo.json" })
        {
            var run = await Tool.RunAsync(workspace, "graph", file, "--format", "dot");
            var drawn = await Tool.RunAsync(new ProcessStartInfo("dot", "-Tsvg") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 }, Encoding.UTF8.GetBytes(run.Output));

            Assert.Equal(("", 0), (drawn.Errors, drawn.ExitCode));
            Assert.Contains("no such model", drawn.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_drawing_describes_itself_and_its_texts_are_the_files_own()
    {
        using var workspace = new Workspace().With("model_registry.json", HostileRegistry);

        var svg = XDocument.Parse((await Tool.RunAsync(workspace, "graph", "model_registry.json", "--format", "svg")).Output).Root!;

        Assert.Equal(("img", "rk-title rk-desc"), (svg.Attribute("role")!.Value, svg.Attribute("aria-labelledby")!.Value));
        Assert.Equal("model_registry.json", svg.Elements().Single(element => element.Name.LocalName == "title").Value);
        Assert.Contains("\"]--><script>alert(1)</script>&amp;|{}`#;é 東 🚀", svg.Elements().Single(element => element.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        Assert.Subset(new HashSet<string> { "svg", "title", "desc", "style", "g", "rect", "text", "path", "circle" }, svg.DescendantsAndSelf().Select(element => element.Name.LocalName).ToHashSet());
    }

    [Theory]
    [InlineData("samples/Quickstart/model_registry.json", null)]
    [InlineData("samples/Warehouse/warehouse.json", "samples/Warehouse/warehouse.v2.schema.json")]
    public async Task Cards_of_a_drawing_do_not_overlap(string file, string? schema)
    {
        using var workspace = new Workspace();
        string[] named = schema is null ? [] : ["--schema", Path.Combine(Repository, schema)];

        var run = await Tool.RunAsync(workspace, ["graph", Path.Combine(Repository, file), "--format", "svg", "--all", .. named]);

        var cards = XDocument.Parse(run.Output).Descendants().Where(element => element.Parent?.Name.LocalName == "g" && element.Name.LocalName == "rect").Select(Place).ToList();
        Assert.InRange(cards.Count, 8, 30);
        Assert.All(cards, card => Assert.DoesNotContain(cards, other => other != card && Overlap(card, other)));
    }

    [Fact]
    public async Task The_picture_of_another_schema_follows_from_its_words()
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(workspace, "graph", Path.Combine(Repository, "samples/Warehouse/warehouse.json"), "--schema", Path.Combine(Repository, "samples/Warehouse/warehouse.v2.schema.json"), "--role", "north");

        Assert.Contains("[\"Blue van<br>carrier · blue-van · van\"]", run.Output, StringComparison.Ordinal);
        Assert.Contains("==>|\"first\"|", run.Output, StringComparison.Ordinal);
        Assert.Contains("-->|\"depot_id\"|", run.Output, StringComparison.Ordinal);
        Assert.Contains("([\"The customer comes for it<br>built-in carrier · pickup", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_models_that_nobody_asks_for_are_counted_and_drawn_when_all_is_asked_for()
    {
        var models = string.Join(",", Enumerable.Range(0, 1000).Select(i => $$"""{"id": "m{{i}}", "type": "local_openai", "host_id": "h"}"""));
        using var workspace = new Workspace().With("model_registry.json", $$"""{"version": 2, "roles": {"chat": {"primary": "m7"} }, "hosts": [{"id": "h"}], "models": [{{models}}]}""");

        var some = await Tool.RunAsync(workspace, "graph", "model_registry.json", "--format", "svg");
        var watch = Stopwatch.StartNew();
        var all = await Tool.RunAsync(workspace, "graph", "model_registry.json", "--format", "svg", "--all");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Contains("Not shown: 999 models", some.Output, StringComparison.Ordinal);
        Assert.InRange(some.Output.Length, 1, 15_000);
        Assert.DoesNotContain("Not shown", all.Output, StringComparison.Ordinal);
        Assert.Contains(">m999<", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_format_shows_a_key_or_what_a_url_hides()
    {
        const string Leaky = """
            {
              "version": 2,
              "hosts": [{"id": "h", "label": "sk-canary", "api_url": "https://u:canary@example.com/canary?canary=1#canary", "api_key": "canary"}],
              "models": [{"id": "m", "type": "local_openai", "host_id": "h", "model_name": "AIzacanary", "secret": "canary"}, {"id": "n", "type": "gemini_api", "account_id": "ghp_canary"}],
              "roles": {"chat": {"primary": "m", "backup_1": "sk-canary", "backup_2": "n"}}
            }
            """;
        using var workspace = new Workspace().With("model_registry.json", Leaky);

        foreach (var format in new[] { "mermaid", "dot", "svg" })
        {
            var run = await Tool.RunAsync(workspace, "graph", "model_registry.json", "--all", "--format", format);
            Assert.Equal(0, run.ExitCode);
            Assert.DoesNotContain("canary", run.All, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("picture.svg", "<svg")]
    [InlineData("deep/picture.gv", "digraph")]
    [InlineData("picture.mmd", "flowchart")]
    public async Task The_ending_of_the_output_decides_where_nobody_says_a_format(string path, string beginning)
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Tidy);

        var run = await Tool.RunAsync(workspace, "graph", "model_registry.json", "-o", path);

        Assert.Equal(("", "", 0), (run.Output, run.Errors, run.ExitCode));
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(workspace.PathOf(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_input_is_drawn_too()
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(Tool.Start(workspace, "graph", "-", "--format", "svg"), Encoding.UTF8.GetBytes(Registries.Tidy));

        Assert.Contains(">model_registry.json</title>", run.Output, StringComparison.Ordinal);
        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
    }

    [Theory]
    [InlineData("'r.json' has no role 'chta'", "graph", "r.json", "--role", "chta")]
    [InlineData("--format takes mermaid, dot or svg, not 'png'", "graph", "r.json", "--format", "png")]
    [InlineData("--role shows one role and what it reaches, --all shows everything: name one of them", "graph", "r.json", "--all", "--role", "chat")]
    [InlineData("'r.json' is the registry itself; the picture needs a file of its own", "graph", "r.json", "-o", "r.json")]
    [InlineData("'half.json' is not JSON (1,1)", "graph", "half.json")]
    public async Task What_cannot_be_drawn_is_said_plainly(string message, params string[] arguments)
    {
        using var workspace = new Workspace().With("r.json", Registries.Tidy).With("half.json", "{\"version\": 2");

        var run = await Tool.RunAsync(workspace, arguments);

        run.AssertCannotRun(message);
        Assert.Equal(Registries.Tidy, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
    }

    [Theory]
    [InlineData("samples/Quickstart/model_registry.json", "docs/images/quickstart.svg")]
    [InlineData("docs/images/findings.json", "docs/images/findings.svg")]
    public async Task The_pictures_of_the_pages_are_what_the_command_draws_today(string file, string picture)
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(workspace, "graph", Path.Combine(Repository, file), "--format", "svg", "--today", "2026-01-31");

        if (Environment.GetEnvironmentVariable("RK_UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(Path.Combine(Repository, picture), run.Output);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository, picture)), run.Output);
    }

    private static string HostileRegistry => """
        {
          "version": 2,
          "hosts": [{"id": "@", "label": "@"}],
          "models": [{"id": "@", "type": "@", "label": "@", "host_id": "@"}],
          "roles": {"@": {"primary": "@", "backup_1": "@missing"}}
        }
        """.Replace("@", Hostile, StringComparison.Ordinal);

    private static (double Left, double Top, double Right, double Bottom) Place(XElement box)
    {
        double Of(string name) => double.Parse(box.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        return (Of("x"), Of("y"), Of("x") + Of("width"), Of("y") + Of("height"));
    }

    private static bool Overlap((double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}

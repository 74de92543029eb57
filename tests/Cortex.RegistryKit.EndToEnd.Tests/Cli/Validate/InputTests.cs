using System.Text;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class InputTests
{
    [Fact]
    public async Task A_folder_is_searched_but_not_where_tools_keep_copies()
    {
        using var workspace = new Workspace().With("top/other.json", Registries.Typo);
        foreach (var folder in (string[])["", "b/c/", "bin/", "x/obj/", ".git/", "node_modules/p/"]) workspace.With($"top/{folder}model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "top");

        Assert.Equal([At("top", "b", "c", "model_registry.json"), At("top", "model_registry.json")], Paths(run));
    }

    [Fact]
    public async Task The_tool_expands_a_pattern()
    {
        using var workspace = new Workspace().With("a.json", Registries.Typo).With("sub/deep/b.json", Registries.Typo).With("sub/c.txt", "").With("bin/d.json", "");

        var run = await Tool.RunAsync(workspace, "validate", "**/*.json");

        Assert.Equal(["a.json", At("sub", "deep", "b.json")], Paths(run));
    }

    [Fact]
    public async Task A_pattern_that_names_a_folder_of_copies_finds_what_is_there()
    {
        using var workspace = new Workspace().With("x/bin/a.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "**/bin/*.json", "x/bin/*.json");

        Assert.Equal([At("x", "bin", "a.json")], Paths(run));
    }

    [Fact]
    public async Task A_file_that_is_named_several_times_is_checked_once()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "model_registry.json", ".", "*.json", "./model_registry.json");

        Assert.Equal(["model_registry.json"], Paths(run));
    }

    [Theory]
    [InlineData("empty", "there is no model_registry.json in the folder 'empty'")]
    [InlineData("empty/*.json", "no file matches 'empty/*.json'")]
    [InlineData("nowhere/*.json", "there is no folder 'nowhere/', in which 'nowhere/*.json' could match a file")]
    [InlineData("nowhere.json", "there is no file or folder 'nowhere.json'")]
    [InlineData("[ab].json", "there is no file or folder '[ab].json'; of wildcards, * and ** are known")]
    [InlineData("", "'' is no path")]
    public async Task What_names_no_file_at_all_is_said_plainly(string argument, string message)
    {
        using var workspace = new Workspace().With("empty/readme.txt", "");

        var run = await Tool.RunAsync(workspace, "validate", argument);

        run.AssertCannotRun(message);
    }

    [Fact]
    public async Task One_missing_file_keeps_no_other_from_being_checked()
    {
        using var workspace = new Workspace().With("a.json", Registries.Typo).With("b.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "a.json", "nowhere.json", "b.json");

        Assert.Equal(["a.json", "b.json"], Paths(run));
        run.AssertCannotRun("there is no file or folder 'nowhere.json'");
    }

    [Fact]
    public async Task Paths_with_spaces_and_letters_of_all_kinds_are_shown_as_they_are()
    {
        using var workspace = new Workspace().With("sp ace é東🚀/model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "sp ace é東🚀");

        Assert.Equal([At("sp ace é東🚀", "model_registry.json")], Paths(run));
    }

    [Fact]
    public async Task A_file_whose_name_looks_like_a_pattern_is_that_file()
    {
        if (OperatingSystem.IsWindows()) return;
        using var workspace = new Workspace().With("a*.json", Registries.Typo).With("ab.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "a*.json");

        Assert.Equal(["a*.json"], Paths(run));
    }

    [Fact]
    public async Task Folders_that_link_in_a_circle_do_not_hold_the_search_up()
    {
        using var workspace = new Workspace().With("top/in/model_registry.json", Registries.Typo);
        Directory.CreateSymbolicLink(workspace.PathOf("top/in/again"), workspace.PathOf("top"));

        var run = await Tool.RunAsync(workspace, "validate", "top");

        Assert.Equal([At("top", "in", "model_registry.json")], Paths(run));
    }

    [Fact]
    public async Task The_standard_input_is_read_where_a_dash_stands()
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(Tool.Start(workspace, "validate", "-"), Encoding.UTF8.GetBytes(Registries.Typo));

        Assert.Equal($"(stdin)(11,25): error RK2001: {Registries.TypoMessage}", Assert.Single(run.Lines));
        Assert.Equal(1, run.ExitCode);
    }

    private static string At(params string[] steps) => Path.Combine(steps);

    private static string[] Paths(ToolRun run) => [.. run.Lines.Select(line => line[..line.IndexOf("(11,", StringComparison.Ordinal)])];
}

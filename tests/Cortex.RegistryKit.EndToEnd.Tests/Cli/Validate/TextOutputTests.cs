using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class TextOutputTests
{
    [Fact]
    public async Task A_typo_is_reported_at_its_line_and_column_with_a_suggestion()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "model_registry.json");

        Assert.Equal($"model_registry.json(11,25): error RK2001: {Registries.TypoMessage}", Assert.Single(run.Lines));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task MSBuild_takes_an_error_apart_as_it_takes_its_own()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "model_registry.json");

        Assert.Equal(("model_registry.json", "11,25", "error", "RK2001", Registries.TypoMessage), CanonicalLine.Parse(run.Lines[0]));
    }

    [Fact]
    public async Task The_closing_line_goes_to_the_standard_error_and_no_parser_takes_it_for_an_error()
    {
        using var workspace = new Workspace().With("a.json", Registries.Typo).With("b.json", Registries.UnknownProperty);

        var run = await Tool.RunAsync(workspace, "validate", "a.json", "b.json");

        Assert.Equal("1 error, 1 information in 2 files", Assert.Single(run.ErrorLines));
        Assert.False(CanonicalLine.Counts(run.ErrorLines[0]));
    }

    [Fact]
    public async Task An_information_has_the_compilers_word_and_counts_as_nothing_in_MSBuild()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.UnknownProperty);

        var run = await Tool.RunAsync(workspace, "validate", "model_registry.json");

        Assert.Equal("model_registry.json(2,3): info RK1007: no property 'colour' is known; it is kept, and has no effect", Assert.Single(run.Lines));
        Assert.False(CanonicalLine.Counts(run.Lines[0]));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Findings_below_the_severity_asked_for_are_neither_shown_nor_counted()
    {
        using var workspace = new Workspace().With("a.json", Registries.Typo).With("b.json", Registries.UnknownProperty);

        var run = await Tool.RunAsync(workspace, "validate", "a.json", "b.json", "--severity", "warning");

        Assert.Contains(": error RK2001: ", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal("1 error in 2 files", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Redirected_output_has_neither_colours_nor_a_byte_order_mark()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "model_registry.json");

        Assert.DoesNotContain('\e', run.All);
        Assert.DoesNotContain('\uFEFF', run.All);
    }

    [Fact]
    public async Task Text_of_a_file_can_neither_break_a_line_nor_steer_a_terminal()
    {
        using var workspace = new Workspace().With("model_registry.json", """{"version": 2, "roles": {"chat": {"primary": "a\n::error::b\u001b[31m\u202ec\u200b\u2060\ufeff\udb40\udc41"}}}""");

        var run = await Tool.RunAsync(workspace, "validate", "model_registry.json", "--severity", "error");

        Assert.EndsWith("""no model 'a\u000a::error::b\u001b[31m\u202ec\u200b\u2060\ufeff\udb40\udc41'""", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_files_are_reported_in_the_order_of_their_paths()
    {
        using var workspace = new Workspace();
        var names = Enumerable.Range(0, 60).Select(i => $"r{i:00}.json").ToList();
        foreach (var name in names) workspace.With(name, Registries.Typo + new string(' ', name[1] == '0' ? 200_000 : 0));

        var run = await Tool.RunAsync(workspace, "validate", "*.json");

        Assert.Equal(names, run.Lines.Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]));
        Assert.Equal("60 errors in 60 files", Assert.Single(run.ErrorLines));
    }
}

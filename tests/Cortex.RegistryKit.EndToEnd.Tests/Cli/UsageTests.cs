using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("validate", "--help")]
    [InlineData("resolve", "--help")]
    [InlineData("graph", "--help")]
    [InlineData("schema", "--help")]
    [InlineData("schema", "derive", "--help")]
    [InlineData("show", "--help")]
    [InlineData("hosts", "--help")]
    [InlineData("models", "add", "--help")]
    [InlineData("doctor", "--help")]
    [InlineData("lsp", "--help")]
    [InlineData("--help")]
    public async Task Help_has_examples(params string[] arguments)
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(workspace, arguments);

        Assert.Contains("Examples:\n  registrykit ", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task The_version_is_that_of_the_package()
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(workspace, "--version");

        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+(-[0-9a-z.]+)?\n$", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("Required argument missing for command: 'validate'.", "validate")]
    [InlineData("--format takes text, json, sarif or github, not 'xml'", "validate", "r.json", "--format", "xml")]
    [InlineData("--severity takes error, warning or information, not 'all'", "validate", "r.json", "--severity", "all")]
    [InlineData("--max-size takes a number of bytes from 1 to 1G, such as 500000, 64K or 128M, not '2G'", "validate", "r.json", "--max-size", "2G")]
    [InlineData("--max-size takes a number of bytes from 1 to 1G, such as 500000, 64K or 128M, not '-1'", "validate", "r.json", "--max-size", "-1")]
    [InlineData("a file and a role are needed: registrykit resolve FILE ROLE", "resolve", "r.json")]
    [InlineData("--home and --user go together", "resolve", "--home", ".", "chat")]
    [InlineData("--home and --user go together", "resolve", "--user", "bob", "chat")]
    [InlineData("with --home the role's name stands alone: the file is the user's", "resolve", "--home", ".", "--user", "bob", "r.json", "chat")]
    [InlineData("the role's name is empty", "resolve", "r.json", "")]
    public async Task What_makes_no_sense_is_said_plainly(string message, params string[] arguments)
    {
        using var workspace = new Workspace().With("r.json", Registries.Tidy);

        var run = await Tool.RunAsync(workspace, arguments);

        run.AssertCannotRun(message);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("model_registry.json", 0)]
    [InlineData("information.json", 0)]
    [InlineData("typo.json", 1)]
    [InlineData("nowhere.json", 2)]
    public async Task The_exit_code_counts_errors(string path, int exitCode)
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Tidy).With("information.json", Registries.UnknownProperty).With("typo.json", Registries.Typo);

        Assert.Equal(exitCode, (await Tool.RunAsync(workspace, "validate", path, "--severity", "error")).ExitCode);
        Assert.Equal(exitCode, (await Tool.RunAsync(workspace, "validate", path, "--format", "json")).ExitCode);
    }
}

using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class GitHubTests
{
    [Fact]
    public async Task An_error_is_a_command_that_GitHub_shows_beside_the_line()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", ".", "--format", "github", "--severity", "error");

        Assert.Equal($"::error file=model_registry.json,line=11,endLine=11,col=25,endColumn=37,title=RK2001::{Registries.TypoMessage}", Assert.Single(run.Lines));
        Assert.Contains("1 error", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task An_information_is_a_notice()
    {
        using var workspace = new Workspace().With("r.json", Registries.UnknownProperty);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--format", "github");

        Assert.Contains(run.Lines, line => line.StartsWith("::notice file=r.json,line=2,endLine=2,col=3,endColumn=11,title=RK1007::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_of_a_file_or_a_path_cannot_make_up_a_command_or_a_property()
    {
        using var workspace = new Workspace().With("a,b:c%.json", """{"version": 2, "roles": {"chat": {"primary": "50%25\n::error::x\u202e"}}}""");

        var run = await Tool.RunAsync(workspace, "validate", "a,b:c%.json", "--format", "github", "--severity", "error");

        Assert.Equal("""::error file=a%2Cb%3Ac%25.json,line=1,endLine=1,col=46,endColumn=71,title=RK2001::role 'chat', primary: no model '50%2525\u000a::error::x\u202e'""", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task What_stands_in_several_lines_is_shown_where_it_begins()
    {
        using var workspace = new Workspace().With("r.json", "{\"version\": 2, \"hosts\": {\n}}");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--format", "github", "--severity", "error");

        Assert.StartsWith("::error file=r.json,line=1,col=25,title=RK1004::", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_shown_and_said()
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(workspace, "validate", "nowhere.json", "--format", "github");

        Assert.Equal("::error title=registrykit::there is no file or folder 'nowhere.json'", Assert.Single(run.Lines));
        run.AssertCannotRun("there is no file or folder 'nowhere.json'");
    }
}

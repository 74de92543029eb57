using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Resolve;

public sealed class HomeTests
{
    [Fact]
    public async Task A_users_registry_resolves()
    {
        using var workspace = new Workspace().With("home/bob/model_registry.json", Registries.Sound);

        var run = await Tool.RunAsync(workspace, "resolve", "--home", "home", "--user", "bob", "chat");

        Assert.Contains("model:      gemma-local\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_user_without_a_registry_gets_what_a_new_user_gets(bool hasFolder)
    {
        using var workspace = new Workspace().With("home/x", "");
        if (hasFolder) Directory.CreateDirectory(workspace.PathOf("home/bob"));

        var run = await Tool.RunAsync(workspace, "resolve", "--home", "home", "--user", "bob", "chat");

        Assert.Contains("model:      claude_cli\n", run.Output, StringComparison.Ordinal);
        Assert.Equal($"registrykit: there is no '{Path.Combine("home", "bob", "model_registry.json")}', so this is what a new user gets", Assert.Single(run.ErrorLines));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("../bob", "it holds one of / \\ : * ? \" < > |")]
    [InlineData("CON", "it is the name of a device")]
    [InlineData("..", "it begins with a space, or ends with a space or a dot")]
    [InlineData("", "it is empty")]
    public async Task A_name_that_could_be_a_path_is_refused(string user, string reason)
    {
        using var workspace = new Workspace().With("home/x", "").With("bob/model_registry.json", Registries.Sound);

        var run = await Tool.RunAsync(workspace, "resolve", "--home", "home", "--user", user, "chat");

        run.AssertCannotRun($"'{user}' cannot be a user's name: {reason}");
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_home_that_is_not_there_is_said_plainly()
    {
        using var workspace = new Workspace();

        (await Tool.RunAsync(workspace, "resolve", "--home", "home", "--user", "bob", "chat")).AssertCannotRun("there is no folder 'home'");
    }

    [Fact]
    public async Task A_link_out_of_the_home_is_refused()
    {
        using var workspace = new Workspace().With("home/x", "").With("elsewhere/model_registry.json", Registries.Sound);
        Directory.CreateSymbolicLink(workspace.PathOf("home/bob"), workspace.PathOf("elsewhere"));

        var run = await Tool.RunAsync(workspace, "resolve", "--home", "home", "--user", "bob", "chat");

        Assert.StartsWith("registrykit: error: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        run.AssertNoStackTrace();
    }
}

using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes;

public sealed class FileTests
{
    [Theory]
    [InlineData("", "the file is not JSON")]
    [InlineData("{\"version\": 2,", "the file is not JSON")]
    [InlineData("{}", "the file does not say which version it is")]
    [InlineData("{\"version\": 3}", "the file is of version 3, which is newer than 2, the newest that is known here")]
    [InlineData("{\"version\": 2, \"hosts\": [], \"hosts\": []}", "the property 'hosts' stands twice in the same object")]
    public async Task A_file_that_is_not_understood_is_never_written(string text, string reason)
    {
        using var home = new Home(text);
        var message = $"'{Path.Combine("home", "bob", "model_registry.json")}' may not be written: {reason}; 'registrykit validate' says where, and nothing is changed before that is mended";

        await home.AssertRefusedAsync("roles set chat primary claude_cli", message);
        await home.AssertRefusedAsync("hosts remove laptop", message);
    }

    [Fact]
    public async Task Two_processes_at_once_lose_nothing()
    {
        using var home = new Home();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => home.RunAsync($"hosts add --id h{number} --url http://h{number}")));

        Assert.All(runs, run => Assert.Equal(("", 0), (run.Errors, run.ExitCode)));
        Assert.All(Enumerable.Range(0, 4), number => Assert.Contains($"\"http://h{number}\"", home.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../bob", "it holds one of / \\ : * ? \" < > |")]
    [InlineData("..", "it begins with a space, or ends with a space or a dot")]
    public async Task A_name_that_could_be_a_path_is_refused(string user, string reason)
    {
        using var workspace = new Workspace().With("home/x", "").With("bob/model_registry.json", Registries.Sound);

        foreach (var command in (string[][])[["show"], ["hosts", "remove", "laptop"]])
        {
            var run = await Tool.RunAsync(workspace, [.. command, "--home", "home", "--user", user]);

            run.AssertCannotRun($"'{user}' cannot be a user's name: {reason}");
            Assert.Empty(run.Output);
        }

        Assert.Equal(Registries.Sound, File.ReadAllText(workspace.PathOf("bob/model_registry.json")));
    }

    [Fact]
    public async Task A_link_out_of_the_home_is_not_written_through()
    {
        using var workspace = new Workspace().With("home/x", "").With("elsewhere/model_registry.json", Registries.Sound);
        Directory.CreateSymbolicLink(workspace.PathOf("home/bob"), workspace.PathOf("elsewhere"));

        var run = await Tool.RunAsync(workspace, "hosts", "remove", "laptop", "--home", "home", "--user", "bob");

        Assert.Equal(2, run.ExitCode);
        run.AssertNoStackTrace();
        Assert.Equal(Registries.Sound, File.ReadAllText(workspace.PathOf("elsewhere/model_registry.json")));
    }

    [Fact]
    public async Task A_home_and_a_user_are_needed()
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(workspace, "show", "--home", ".");

        run.AssertCannotRun("Option '--user' is required.");
    }
}

using System.Runtime.InteropServices;
using Cortex.RegistryKit.Packages.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Consumers;

/// <summary>A user's first quarter of an hour.</summary>
[Collection(PackagesCollection.Name)]
public sealed class FreshProjectTests(Feed feed)
{
    [Fact]
    public async Task A_fresh_project_builds_and_prints_which_model_plays_a_role()
    {
        var workspace = feed.NewWorkspace("fresh");
        (await workspace.DotnetAsync("new", "console", "-o", "App")).Succeeded();
        (await workspace.DotnetAsync("add", "App", "package", "Cortex.RegistryKit", "--version", feed.Version)).Succeeded();
        workspace.Write("App/model_registry.json", Consumer.Registry());
        workspace.Write("App/Program.cs", Consumer.Program("App"));

        var run = (await workspace.DotnetAsync("run", "--project", "App")).SucceededWithoutWarning();

        Assert.Equal("gemma-local", run.Lines[^1]);
    }

    [Fact]
    public async Task A_typo_fails_the_build_where_it_stands()
    {
        var workspace = feed.NewWorkspace("typo");
        workspace.Write("App/App.csproj", Consumer.Project(feed.Version));
        workspace.Write("App/model_registry.json", Consumer.Registry(slot: "gemma-lcal"));
        workspace.Write("App/Program.cs", """
            using Cortex.RegistryKit;
            using App;

            Console.WriteLine(CommittedRegistry.Load().Resolve("caht").Id);
            """);

        var run = await workspace.DotnetAsync("build", "App");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith(workspace.PathOf("App/model_registry.json") + "(9,35): error RK2001: role 'chat', primary: no model 'gemma-lcal'; did you mean 'gemma-local'?", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith(workspace.PathOf("App/Program.cs") + "(4,52): error RK5001: no registry of this project has a role 'caht'; did you mean 'chat'?", StringComparison.Ordinal));
    }

    [Fact]
    public Task It_runs_trimmed() => PublishAsync("trimmed", "PublishTrimmed");

    [NativeFact]
    public Task It_runs_as_native_code() => PublishAsync("native", "PublishAot");

    private async Task PublishAsync(string name, string property)
    {
        var workspace = feed.NewWorkspace(name);
        workspace.Write("App/App.csproj", Consumer.Project(feed.Version, $"<TargetFramework>net10.0</TargetFramework><{property}>true</{property}><TrimmerSingleWarn>false</TrimmerSingleWarn>"));
        workspace.Write("App/model_registry.json", Consumer.Registry());
        workspace.Write("App/Program.cs", Consumer.Program("App"));

        (await workspace.DotnetAsync("publish", "App", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out")).SucceededWithoutWarning();

        Assert.Equal("gemma-local", (await workspace.StartAsync(OperatingSystem.IsWindows() ? "out/App.exe" : "out/App")).Succeeded().Lines[^1]);
    }
}

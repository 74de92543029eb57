using Cortex.RegistryKit.Packages.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Tools;

/// <summary>The tool is installed, runs and goes again.</summary>
[Collection(PackagesCollection.Name)]
public sealed class ToolTests(Feed feed)
{
    [Fact]
    public async Task It_installs_into_a_folder_runs_and_uninstalls()
    {
        var workspace = feed.NewWorkspace("tool");
        workspace.Write("model_registry.json", Consumer.Registry(slot: "gemma-lcal"));
        var program = OperatingSystem.IsWindows() ? "tools/registrykit.exe" : "tools/registrykit";

        (await workspace.DotnetAsync("tool", "install", "Cortex.RegistryKit.Cli", "--tool-path", "tools", "--version", feed.Version)).Succeeded();

        Assert.Equal([feed.Version], (await workspace.StartAsync(program, "--version")).Succeeded().Lines);
        var validation = await workspace.StartAsync(program, "validate", "model_registry.json");
        Assert.Equal(1, validation.ExitCode);
        Assert.Contains("(9,35): error RK2001: role 'chat', primary: no model 'gemma-lcal'", validation.Output, StringComparison.Ordinal);

        (await workspace.DotnetAsync("tool", "uninstall", "Cortex.RegistryKit.Cli", "--tool-path", "tools")).Succeeded();
        Assert.False(File.Exists(workspace.PathOf(program)));
    }

    [Fact]
    public async Task A_pipeline_restores_it_from_a_manifest()
    {
        var workspace = feed.NewWorkspace("manifest");
        workspace.LeaveHome();
        (await workspace.DotnetAsync("new", "tool-manifest")).Succeeded();
        (await workspace.DotnetAsync("tool", "install", "Cortex.RegistryKit.Cli", "--version", feed.Version)).Succeeded();

        (await workspace.DotnetAsync("tool", "restore")).Succeeded();

        Assert.Equal(feed.Version, (await workspace.DotnetAsync("registrykit", "--version")).Succeeded().Lines[^1]);
    }
}

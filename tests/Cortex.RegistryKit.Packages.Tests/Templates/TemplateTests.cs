using Cortex.RegistryKit.Packages.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Templates;

/// <summary>What <c>dotnet new</c> makes builds as it is.</summary>
[Collection(PackagesCollection.Name)]
public sealed class TemplateTests(Feed feed)
{
    [Fact]
    public async Task A_program_and_a_registry_are_made_and_built()
    {
        var workspace = feed.NewWorkspace("templates");
        string[] hive = ["--debug:custom-hive", workspace.PathOf("hive")];
        (await workspace.DotnetAsync(["new", "install", feed.PathOf("Cortex.RegistryKit.Templates"), .. hive])).Succeeded();

        (await workspace.DotnetAsync(["new", "registry-app", "-o", "My.Assistant", .. hive])).Succeeded();
        Assert.Equal("chat: gemma-local", (await workspace.DotnetAsync("run", "--project", "My.Assistant")).SucceededWithoutWarning().Lines[^1]);

        workspace.Write("Own/Own.csproj", Consumer.Project(feed.Version));
        workspace.Write("Own/Program.cs", Consumer.Program("Own"));
        (await workspace.DotnetAsync(["new", "registry", "-o", "Own", .. hive])).Succeeded();
        (await workspace.DotnetAsync("build", "Own")).SucceededWithoutWarning();
        Assert.Equal(["gemma-local"], await workspace.ExecuteAsync("Own"));
        Assert.True(File.Exists(workspace.PathOf("Own/model_registry.v2.schema.json")));
    }
}

using Cortex.RegistryKit.Packages.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Versions;

/// <summary>What a package is called, seen in a clone that has a tag. The templates stand for all: nothing has to be compiled for them.</summary>
[Collection(PackagesCollection.Name)]
public sealed class VersionTests(Feed feed)
{
    private readonly Workspace workspace = feed.NewWorkspace("versions");

    [Fact]
    public async Task A_version_is_that_of_the_tag_and_what_comes_later_is_a_preview_of_the_next_one()
    {
        await GitAsync("clone", "--quiet", Repository.Root, "clone");
        await GitAsync("-C", "clone", "tag", "v7.8.9");
        Assert.Equal("7.8.9", await PackedVersionAsync());

        await GitAsync("-C", "clone", "-c", "user.name=Anybody", "-c", "user.email=anybody@example.org", "commit", "--quiet", "--allow-empty", "--message", "One more");
        Assert.Equal("7.8.10-alpha.0.1", await PackedVersionAsync());
    }

    private async Task<string> PackedVersionAsync()
    {
        var folder = Directory.CreateDirectory(workspace.PathOf(Path.GetRandomFileName())).FullName;
        (await workspace.DotnetAsync("pack", "clone/src/Cortex.RegistryKit.Templates", "-c", "Release", "-o", folder)).SucceededWithoutWarning();
        return LocalFeed.Of(folder).Version;
    }

    private async Task GitAsync(params string[] arguments) => (await Dotnet.StartAsync("git", workspace.Folder, new Dictionary<string, string>(), arguments)).Succeeded();
}

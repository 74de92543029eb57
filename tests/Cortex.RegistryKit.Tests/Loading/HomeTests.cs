using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Loading;

/// <summary>A home holds a folder for each user, and nothing leads out of it.</summary>
public sealed class HomeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_user_s_registry_is_read()
    {
        folder.Write("home/alice/model_registry.json", Registries.Typical);

        Assert.Equal(Documents.Read(Registries.Typical), Load("alice").Data);
        Assert.Equal(Load("alice").Data, (await Home.LoadAsync(UserName.Parse("alice"))).Data);
    }

    [Theory]
    [InlineData("home/bob")]
    [InlineData("home")]
    [InlineData(".")]
    public async Task A_user_without_a_file_has_a_new_registry(string existing)
    {
        folder.MakeFolder(existing);

        var snapshot = Load("bob");

        Assert.Equal(new ModelRegistry(), snapshot.Data);
        Assert.False(snapshot.Exists);
        Assert.True(snapshot.IsSound);
        Assert.Empty(snapshot.Findings);
        Assert.False((await Home.LoadAsync(UserName.Parse("bob"))).Exists);
    }

    [Fact]
    public void A_file_in_place_of_the_user_s_folder_is_no_registry()
    {
        folder.Write("home/bob", "x");

        Assert.False(Load("bob").Exists);
    }

    [Theory]
    [InlineData("home/alice/model_registry.json", "../../outside.json")]
    [InlineData("home/alice", "../outside")]
    [InlineData("home/alice", "inner/outside")]
    [InlineData("home/alice/model_registry.json", "model_registry.json")]
    public void A_link_out_of_the_home_is_refused(string link, string target)
    {
        folder.Write("outside.json", Registries.Typical);
        folder.Write("outside/model_registry.json", Registries.Typical);
        folder.MakeFolder("home");
        File.CreateSymbolicLink(folder.PathOf("home/inner"), "..");
        if (link != "home/alice") folder.MakeFolder("home/alice");
        File.CreateSymbolicLink(folder.PathOf(link), target);

        Assert.Throws<IOException>(() => Load("alice"));
    }

    [Fact]
    public void A_link_within_the_home_is_followed()
    {
        folder.Write("home/bob/model_registry.json", Registries.Typical);
        File.CreateSymbolicLink(folder.PathOf("home/alice"), "bob");

        Assert.True(Load("alice").Exists);
    }

    [Fact]
    public void The_home_itself_may_be_a_link()
    {
        folder.Write("real/alice/model_registry.json", Registries.Typical);
        File.CreateSymbolicLink(folder.PathOf("home"), folder.PathOf("real"));

        Assert.True(Load("alice").Exists);
    }

    [Fact]
    public void Nobody_has_the_default_name() => Assert.Throws<InvalidOperationException>(() => Home.Load(default));

    private RegistryHome<ModelRegistry> Home => new(folder.PathOf("home"), new RegistryOptions { Settings = new ModelRegistrySettings() });

    private Snapshot<ModelRegistry> Load(string user) => Home.Load(UserName.Parse(user));
}

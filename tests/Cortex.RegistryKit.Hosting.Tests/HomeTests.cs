using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class HomeTests
{
    private static readonly UserName Alice = UserName.Parse("alice");

    [Fact]
    public async Task Each_user_has_a_registry_of_their_own()
    {
        await using var application = await StartAsync();
        var registries = application.Get<IModelRegistries>();

        await registries.UpdateAsync(Alice, registry => registry.SetRole(new RoleName("chat"), new RolePatch { Primary = new ModelId("gemini_cli") }));

        Assert.Equal("gemini_cli", (await registries.ResolveAsync(Alice, new RoleName("chat"))).Id.Value);
        Assert.Equal("claude_cli", (await registries.ResolveAsync(UserName.Parse("bob"), new RoleName("chat"))).Id.Value);
        Assert.Same(registries, application.Get<IRegistries<ModelRegistry>>());
    }

    [Fact]
    public async Task A_change_is_told_with_its_user()
    {
        await using var application = await StartAsync();
        var registries = application.Get<IModelRegistries>();
        UserName? told = null;
        registries.Reloaded += (_, args) => told = args.User;

        await registries.UpdateAsync(Alice, registry => registry.AddHost(new Host { Id = new("h") }));

        Assert.Equal(Alice, told);
    }

    [Fact]
    public async Task A_save_that_touches_what_others_changed_is_a_conflict()
    {
        await using var application = await StartAsync();
        var registries = application.Get<IModelRegistries>();
        var path = application.Folder.Write("users/alice/model_registry.json", Registries.Typical);
        var seen = await registries.GetAsync(Alice);

        await File.WriteAllTextAsync(path, Registries.Typical.Replace("http://bare", "http://theirs", StringComparison.Ordinal));
        var mine = seen.UpdateHost(new HostId("bare"), new HostPatch { ApiUrl = new Url("http://mine") });

        await Assert.ThrowsAsync<RegistryConflictException>(() => registries.SaveAsync(Alice, mine));
    }

    [Theory]
    [InlineData("OFFICE_KEY", true)]
    [InlineData("OTHER_KEY", false)]
    public async Task A_users_file_may_refer_to_the_variables_that_the_options_allow(string variable, bool isAllowed)
    {
        await using var application = await StartAsync();
        application.Folder.Write("users/alice/model_registry.json", Registries.Typical.Replace("\"hkey\"", $"\"${{env:{variable}}}\"", StringComparison.Ordinal));

        var model = Assert.IsType<ResolvedLocalOpenAiModel>(await application.Get<IModelRegistries>().ResolveAsync(Alice, new RoleName("distill")));

        Assert.Equal(isAllowed ? "k1" : "", model.ApiKey.Reveal());
    }

    private static async Task<Application> StartAsync()
    {
        var application = new Application(configuration: [("Users:Root", "users"), ("Users:AllowedVariables:0", "OFFICE_KEY"), ("OFFICE_KEY", "k1"), ("OTHER_KEY", "k2")]);
        application.Services.AddModelRegistries(application.Configuration.GetSection("Users"), options => options.FollowInterval = TimeSpan.FromDays(1));
        return await application.StartAsync();
    }
}

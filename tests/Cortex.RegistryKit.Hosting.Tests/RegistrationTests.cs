using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_registry_is_there_before_any_service_starts()
    {
        await using var application = new Application();
        application.Services.AddHostedService<EarlyBird>();
        application.Services.AddSingleton<Seen>();
        application.WithRegistry();

        await application.StartAsync();

        Assert.Equal("opus", application.Get<Seen>().Model);
    }

    [Fact]
    public async Task There_is_no_registry_before_the_host_has_started()
    {
        await using var application = new Application().WithRegistry();
        var registry = application.Get<IModelRegistry>();

        var refused = Assert.Throws<InvalidOperationException>(() => registry.Current);
        Assert.Contains("when the host starts", refused.Message, StringComparison.Ordinal);

        await application.StartAsync();
        Assert.Equal("opus", registry.Resolve("chat").Id.Value);
    }

    [Fact]
    public async Task A_registry_is_the_same_under_all_its_types()
    {
        await using var application = await new Application().WithRegistry().StartAsync();

        Assert.Same(application.Get<IModelRegistry>(), application.Get<IRegistry<ModelRegistry>>());
    }

    [Fact]
    public async Task Registering_again_makes_no_second_registry()
    {
        await using var application = new Application().WithRegistry().WithRegistry();

        Assert.Single(application.Services, service => service.ServiceType == typeof(IModelRegistry));
        Assert.Single(application.Services, service => service.ServiceType == typeof(IHostedService));
        Assert.Single(application.Services, service => service.ServiceType == typeof(HostClient));
        await application.StartAsync();
        Assert.Equal("opus", application.Get<IModelRegistry>().Resolve(new RoleName("chat")).Id.Value);
    }

    [Fact]
    public async Task A_registry_of_any_schema_can_be_asked_for_by_its_document()
    {
        await using var application = new Application();
        application.Services.AddRegistry<ModelRegistry>(application.Configuration.GetSection("Own"), options => options.Path = application.RegistryPath);
        application.Services.AddRegistries<ModelRegistry>(options => options.Root = "users");

        await application.StartAsync();

        Assert.Equal(2, application.Get<IRegistry<ModelRegistry>>().Current.Data.Hosts.Count);
        Assert.Equal(application.Folder.PathOf("users"), application.Get<IRegistries<ModelRegistry>>().Root);
    }

    [Fact]
    public async Task A_container_without_host_configuration_and_log_finds_the_file_beside_the_application()
    {
        var services = new ServiceCollection();
        services.AddModelRegistry();
        await using var container = services.BuildServiceProvider();

        var start = Assert.IsAssignableFrom<IHostedLifecycleService>(container.GetRequiredService<IEnumerable<IHostedService>>().Single());
        await start.StartingAsync(CancellationToken.None);

        // The sample's registry is copied there.
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "model_registry.json"), container.GetRequiredService<IModelRegistry>().Current.Path);
    }

    [Fact]
    public async Task Nothing_is_followed_after_the_end()
    {
        await using var application = new Application();
        application.Services.AddModelRegistry(options => options.FollowInterval = TimeSpan.FromMilliseconds(10));
        await application.StartAsync();
        var registry = application.Get<IModelRegistry>();
        var last = registry.Current;

        await application.StopAsync();
        await File.WriteAllTextAsync(application.RegistryPath, Registries.Typical.Replace("Büro", "Office", StringComparison.Ordinal));
        await Task.Delay(200);

        Assert.Same(last, registry.Current);
    }

    private sealed class Seen
    {
        public string? Model { get; set; }
    }

    private sealed class EarlyBird(IModelRegistry registry, Seen seen) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            seen.Model = registry.Resolve("chat").Id.Value;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

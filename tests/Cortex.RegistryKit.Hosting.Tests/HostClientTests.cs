using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Hosts;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class HostClientTests
{
    [Fact]
    public async Task Hosts_are_asked_through_the_factory()
    {
        await using var server = LoopbackServer.Listing("""{"data": [{"id": "gemma3:4b"}]}""");
        await using var application = await StartAsync(server);
        var registry = application.Get<IModelRegistry>().Current;

        var models = await application.Get<HostClient>().ListModelsAsync(registry.Data.Hosts.Find(new HostId("h"))!, registry);

        Assert.Equal(["gemma3:4b"], models);
        Assert.Contains("Authorization: Bearer canary-9013", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("canary-9013", application.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var target = LoopbackServer.Listing("""{"data": []}""");
        await using var server = LoopbackServer.RedirectingTo(target.Url);
        await using var application = await StartAsync(server);
        var registry = application.Get<IModelRegistry>().Current;

        var refused = await Assert.ThrowsAsync<HostException>(() => application.Get<HostClient>().ListModelsAsync(registry.Data.Hosts.Find(new HostId("h"))!, registry));

        Assert.Equal(HostFailure.Redirected, refused.Reason);
        Assert.Empty(target.Requests);
    }

    [Fact]
    public async Task The_size_of_an_answer_is_what_the_configuration_says()
    {
        await using var server = LoopbackServer.Listing("""{"data": [{"id": "gemma3:4b"}]}""");
        await using var application = await StartAsync(server, ("ModelRegistry:HostClient:MaxAnswerSize", "10"));
        var registry = application.Get<IModelRegistry>().Current;

        var refused = await Assert.ThrowsAsync<HostException>(() => application.Get<HostClient>().ListModelsAsync(registry.Data.Hosts.Find(new HostId("h"))!, registry));

        Assert.Equal(HostFailure.TooLarge, refused.Reason);
    }

    [Fact]
    public async Task The_handler_is_the_guarded_one()
    {
        await using var server = LoopbackServer.Listing("{}");
        await using var application = await StartAsync(server);

        var builder = new Handlers();
        foreach (var configure in application.Get<IOptionsMonitor<HttpClientFactoryOptions>>().Get(nameof(HostClient)).HttpMessageHandlerBuilderActions) configure(builder.In(application.Get<IServiceProvider>()));

        var handler = Assert.IsType<SocketsHttpHandler>(builder.PrimaryHandler);
        Assert.NotNull(handler.ConnectCallback);
        Assert.False(handler.UseProxy);
    }

    private static Task<Application> StartAsync(LoopbackServer server, params (string Key, string? Value)[] configuration) =>
        new Application(Registries.WithHost($$"""{"id": "h", "api_url": "{{server.Url}}", "api_key": "canary-9013", "host_type": "openai"}"""), configuration).WithRegistry().StartAsync();

    private sealed class Handlers : HttpMessageHandlerBuilder
    {
        private IServiceProvider? services;

        public override string? Name { get; set; } = nameof(HostClient);

        public override HttpMessageHandler PrimaryHandler { get; set; } = new HttpClientHandler();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        public override IServiceProvider Services => services!;

        public Handlers In(IServiceProvider container)
        {
            services = container;
            return this;
        }

        public override HttpMessageHandler Build() => PrimaryHandler;
    }
}

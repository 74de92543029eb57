using System.Diagnostics.Metrics;
using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class MetricsTests
{
    private static readonly RoleName Chat = new("chat");

    [Theory]
    [InlineData("chat", "chat", "primary")]
    [InlineData("research", "research", "last_resort")]
    [InlineData("reviewer", "reviewer", "setting")]
    [InlineData("rôle", "rôle", "primary")]
    [InlineData("distill", "distill", "backup_1")]
    [InlineData("a role that somebody made up", "_OTHER", "last_resort")]
    public async Task A_resolution_is_counted_by_role_and_slot(string role, string roleTag, string slotTag)
    {
        var text = Registries.Typical.Replace("\"distill\": {\"primary\": \"local\"}", "\"distill\": {\"primary\": \"locla\", \"backup_1\": \"local\"}", StringComparison.Ordinal);
        await using var application = await new Application(text, [("ROLE_REVIEWER", "gemini_cli"), ("ModelRegistry:DefinedRoles:0", "reviewer")]).WithRegistry(options => options.RequireSound = false).StartAsync();
        using var resolutions = Collect(application);

        application.Get<IModelRegistry>().Resolve(role);

        var counted = Assert.Single(resolutions.GetMeasurementSnapshot());
        Assert.Equal(1, counted.Value);
        Assert.Equal(new Dictionary<string, object?> { ["registry.role"] = roleTag, ["registry.slot"] = slotTag }, counted.Tags);
    }

    [Fact]
    public async Task A_resolution_with_needs_is_counted_too_and_an_explanation_is_not()
    {
        await using var application = await new Application().WithRegistry().StartAsync();
        using var resolutions = Collect(application);
        var registry = application.Get<IModelRegistry>();

        registry.Resolve(Chat, new ModelNeeds { ContextK = 8 });
        registry.Explain(Chat);

        Assert.Single(resolutions.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task A_users_resolution_is_counted_without_the_user_and_without_roles_of_their_own()
    {
        await using var application = new Application();
        application.Services.AddModelRegistries(options => options.Root = "users");
        application.Folder.Write("users/alice/model_registry.json", Registries.Typical);
        await application.StartAsync();
        using var resolutions = Collect(application);

        await application.Get<IModelRegistries>().ResolveAsync(UserName.Parse("alice"), Chat);
        await application.Get<IModelRegistries>().ResolveAsync(UserName.Parse("alice"), new RoleName("rôle"));

        Assert.Equal(["chat primary", "_OTHER primary"], resolutions.GetMeasurementSnapshot().Select(counted => $"{counted.Tags["registry.role"]} {counted.Tags["registry.slot"]}"));
        Assert.All(resolutions.GetMeasurementSnapshot(), counted => Assert.Equal(2, counted.Tags.Count));
    }

    [Fact]
    public async Task Nothing_is_allocated_while_nobody_listens()
    {
        await using var application = await new Application().WithRegistry().StartAsync();
        var registry = application.Get<IModelRegistry>();
        for (var i = 0; i < 1000; i++) registry.Resolve(Chat);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) registry.Resolve(Chat);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static MetricCollector<long> Collect(Application application) => new(application.Get<IMeterFactory>(), RegistryTelemetry.Name, "registry.resolutions");
}

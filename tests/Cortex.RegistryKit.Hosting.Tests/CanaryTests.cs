using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cortex.RegistryKit.Hosting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cortex.RegistryKit.Hosting.Tests;

/// <summary>A key in every place that can hold one: it shows nowhere but in the file itself.</summary>
public sealed class CanaryTests
{
    private const string Canary = "canary-58e1f0";

    private static readonly string Registry = $$"""
        {
          "version": 2,
          "providers": {"google": {"accounts": [{"id": "team", "api_key": "{{Canary}}"}]} },
          "hosts": [{"id": "h", "api_url": "http://user:{{Canary}}@127.0.0.1:9", "api_key": "{{Canary}}"}, {"id": "e", "api_url": "http://127.0.0.1:9", "api_key": "${env:CANARY_KEY}"}, {"id": "own", "api_url": "http://127.0.0.1:8"}],
          "models": [{"id": "pro", "type": "gemini_api", "account_id": "team"}, {"id": "m", "type": "local_openai", "host_id": "h"}, {"id": "n", "type": "local_openai", "host_id": "e"}, {"id": "o", "type": "local_openai", "host_id": "own"}],
          "roles": {"chat": {"primary": "pro"}, "coder": {"primary": "m"}, "distill": {"primary": "n"}, "research": {"primary": "o"} }
        }
        """;

    [Fact]
    public async Task No_key_shows_in_logs_health_metrics_activities_and_exceptions()
    {
        var told = new ConcurrentQueue<string>();
        using var metrics = Listen(told);
        using var activities = ListenToActivities(told);
        await using var application = new Application(Registry, [("CANARY_KEY", Canary), ("GEMINI_API_KEY", Canary), ("LOCAL_API_KEY", Canary), ("LOCAL_API_URL", "http://127.0.0.1:8")]).WithRegistry(options => options.RequireSound = false);
        application.Services.AddHealthChecks().AddModelRegistry();
        await application.StartAsync();
        var registry = application.Get<IModelRegistry>();

        foreach (var role in registry.Current.Data.Roles.Keys) told.Enqueue($"{registry.Resolve(role)} {registry.Explain(role)}");
        await TellAsync(told, application);
        await registry.UpdateAsync(current => current.UpdateHost(new HostId("h"), new HostPatch { ApiKey = new Secret(Canary + "2") }));
        var old = registry.Current;
        await File.WriteAllTextAsync(application.RegistryPath, Registry.Replace("\"api_key\": ", "\"api_key\": 7, \"apikey\": ", StringComparison.Ordinal));
        await registry.RefreshAsync();
        told.Enqueue($"{registry.Rejection}");
        await Failing(told, () => registry.SaveAsync(old.UpdateHost(new HostId("h"), new HostPatch { ApiKey = new Secret(Canary + "3") })));
        await File.WriteAllTextAsync(application.RegistryPath, $"{{\"version\": 2, \"hosts\": [{{\"id\": \"h\", \"api_key\": \"{Canary}");
        await registry.RefreshAsync();
        told.Enqueue($"{registry.Rejection}");
        foreach (var host in registry.Current.Data.Hosts) await Failing(told, () => application.Get<HostClient>().ListModelsAsync(host, registry.Current));
        await TellAsync(told, application);
        told.Enqueue(application.Log);
        var all = string.Join('\n', told);

        Assert.Contains("registry.resolutions", all, StringComparison.Ordinal);
        Assert.Contains("registry.save", all, StringComparison.Ordinal);
        Assert.Contains("rejection", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_shows_where_the_start_fails()
    {
        var broken = Registry.Replace("\"api_key\": ", "\"api_key\": 7, \"api_key\": ", StringComparison.Ordinal);
        await using var application = new Application(broken, ("ModelRegistry:MergesSaves", "true")).WithRegistry();

        var refused = await Assert.ThrowsAsync<InvalidRegistryException>(application.StartAsync);

        Assert.DoesNotContain(Canary, refused + application.Log, StringComparison.Ordinal);
    }

    private static async Task TellAsync(ConcurrentQueue<string> told, Application application)
    {
        var report = await application.Get<HealthCheckService>().CheckHealthAsync();
        foreach (var (name, entry) in report.Entries) told.Enqueue($"{name} {entry.Description} {entry.Exception} {string.Join(' ', entry.Data)}");
    }

    private static async Task Failing(ConcurrentQueue<string> told, Func<Task> work) => told.Enqueue($"{await Record.ExceptionAsync(work) ?? throw new InvalidOperationException("It should have failed.")}");

    private static MeterListener Listen(ConcurrentQueue<string> told)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == RegistryTelemetry.Name) listener.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Tell(told, instrument.Name, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Tell(told, instrument.Name, tags));
        listener.Start();
        return listener;
    }

    private static ActivityListener ListenToActivities(ConcurrentQueue<string> told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RegistryTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Tell(told, activity.OperationName, activity.TagObjects.ToArray()),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    // Other tests' registries tell theirs too, on other threads.
    private static void Tell(ConcurrentQueue<string> told, string name, ReadOnlySpan<KeyValuePair<string, object?>> tags) => told.Enqueue($"{name} {string.Join(' ', tags.ToArray())}");
}

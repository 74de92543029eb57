using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class FollowingTests
{
    private static string Changed => Registries.Typical.Replace("\"orchestrator\": {\"primary\": \"pro\"}", "\"orchestrator\": {\"primary\": \"opus\"}", StringComparison.Ordinal);

    private static string Broken => Registries.Typical.Replace("\"primary\": \"pro\"", "\"primary\": \"prro\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_changed_file_is_taken_over_and_everybody_hears_of_it()
    {
        await using var application = new Application();
        application.Services.AddModelRegistry(options => options.FollowInterval = TimeSpan.FromMilliseconds(10));
        var registry = application.Get<IModelRegistry>();
        var told = new TaskCompletionSource<RegistryReloadedEventArgs<ModelRegistry>>(TaskCreationOptions.RunContinuationsAsynchronously);
        registry.Reloaded += (_, args) => told.TrySetResult(args);
        await application.StartAsync();
        var token = registry.GetReloadToken();

        await File.WriteAllTextAsync(application.RegistryPath, Changed);

        var changes = (await told.Task.WaitAsync(TimeSpan.FromSeconds(20))).Changes;
        Assert.Equal("role 'orchestrator' goes from 'pro' to 'opus'", Assert.Single(changes.Chains).ToString());
        Assert.True(token.HasChanged);
        Assert.Equal("opus", registry.Resolve("orchestrator").Id.Value);
    }

    [Fact]
    public async Task A_token_is_signalled_once_and_the_next_one_at_the_next_change()
    {
        await using var application = await new Application().WithRegistry().StartAsync();
        var registry = application.Get<IModelRegistry>();
        var seen = new List<int>();
        using var listening = ChangeToken.OnChange(registry.GetReloadToken, () => seen.Add(registry.Current.Data.Hosts.Count));

        await registry.UpdateAsync(current => current.AddHost(new Host { Id = new("third") }));
        await registry.UpdateAsync(current => current);
        await registry.UpdateAsync(current => current.AddHost(new Host { Id = new("fourth") }));

        Assert.Equal([3, 4], seen);
    }

    [Fact]
    public async Task Who_listens_before_the_start_and_who_listens_later_hear_whatever_becomes_of_the_others()
    {
        await using var application = new Application().WithRegistry();
        var registry = application.Get<IModelRegistry>();
        var told = new List<string>();
        void Gone(object? sender, RegistryReloadedEventArgs<ModelRegistry> args) => told.Add("gone");
        registry.Reloaded += (_, _) => throw new InvalidOperationException();
        registry.Reloaded += (_, _) => told.Add("early");
        registry.Reloaded += Gone;
        await application.StartAsync();
        registry.Reloaded += (_, _) => told.Add("late");
        registry.Reloaded -= Gone;

        await registry.UpdateAsync(current => current.AddHost(new Host { Id = new("third") }));

        Assert.Equal(["early", "late"], told);
        Assert.Contains(nameof(InvalidOperationException), application.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_new_errors_is_rejected_and_the_last_good_registry_stays()
    {
        await using var application = await new Application().WithRegistry().StartAsync();
        var registry = application.Get<IModelRegistry>();
        var token = registry.GetReloadToken();
        RegistryRejectedEventArgs<ModelRegistry>? told = null;
        registry.Rejected += (_, args) => told = args;

        await File.WriteAllTextAsync(application.RegistryPath, Broken);
        await registry.RefreshAsync();

        Assert.Equal("pro", registry.Resolve("orchestrator").Id.Value);
        Assert.Same(told!.Rejection, registry.Rejection);
        Assert.False(token.HasChanged);
    }

    [Fact]
    public async Task A_save_of_what_is_out_of_date_is_merged_or_refused_as_the_options_say()
    {
        await using var merging = await new Application().WithRegistry().StartAsync();
        await using var refusing = await new Application(configuration: ("ModelRegistry:MergesSaves", "false")).WithRegistry().StartAsync();
        foreach (var application in new[] { merging, refusing }) await File.WriteAllTextAsync(application.RegistryPath, Changed);

        var saved = await SaveAsync(merging.Get<IModelRegistry>());

        Assert.Equal("opus", saved.Resolve("orchestrator").Id.Value);
        Assert.Equal(3, saved.Data.Hosts.Count);
        await Assert.ThrowsAsync<RegistryConflictException>(() => SaveAsync(refusing.Get<IModelRegistry>()));
    }

    private static Task<Snapshot<ModelRegistry>> SaveAsync(IModelRegistry registry) => registry.SaveAsync(registry.Current.AddHost(new Host { Id = new("third") }));
}

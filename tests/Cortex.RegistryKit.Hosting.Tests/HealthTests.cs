using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task A_registry_that_serves_all_roles_is_healthy_and_says_how()
    {
        await using var application = Of(Registries.Typical);

        var report = await ReportAsync(application);

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal("opus (primary)", report.Data["role:chat"]);
        Assert.Equal("gemini_api (last resort of 'research')", report.Data["role:research"]);
    }

    [Fact]
    public async Task A_role_that_a_backup_serves_because_its_first_choice_is_missing_is_degraded()
    {
        await using var application = Of(Registries.Typical.Replace("\"primary\": \"opus\"", "\"primary\": \"opsu\"", StringComparison.Ordinal));

        var report = await ReportAsync(application);

        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Equal("role 'chat': local (backup_1); primary 'opsu' cannot be used: there is no model 'opsu'.", report.Description);
    }

    [Fact]
    public async Task A_role_for_which_nothing_that_was_chosen_can_be_used_is_unhealthy()
    {
        await using var application = Of(Registries.Typical.Replace("\"distill\": {\"primary\": \"local\"}", "\"distill\": {\"primary\": \"locla\", \"backup_1\": \"lcoal\"}", StringComparison.Ordinal));

        var report = await ReportAsync(application);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.StartsWith("role 'distill': claude_cli (last resort of 'distill'); primary 'locla' cannot be used: there is no model 'locla'; backup_1 'lcoal'", report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_whose_model_does_not_do_what_is_needed_is_unhealthy()
    {
        await using var application = Of(Registries.Typical, health => health.Needs[new RoleName("chat")] = new ModelNeeds { ContextK = 500 });

        var report = await ReportAsync(application);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("role 'chat': opus (primary); it does not do what is needed: ", report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_that_the_registry_says_nothing_of_is_healthy()
    {
        await using var application = Of(Registries.Typical, health => health.Needs[new RoleName("coder")] = new ModelNeeds { ContextK = 500 });

        Assert.Equal(HealthStatus.Healthy, (await ReportAsync(application)).Status);
    }

    [Fact]
    public async Task A_role_whose_key_refers_to_nothing_is_degraded()
    {
        await using var application = Of(Registries.Typical.Replace("\"hkey\"", "\"${env:RKHOST_NOT_SET}\"", StringComparison.Ordinal));

        var report = await ReportAsync(application);

        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Equal("role 'distill': local (primary); its key refers to something that is not there.", report.Description);
    }

    [Fact]
    public async Task A_changed_file_that_is_not_taken_over_is_degraded_until_it_is_mended()
    {
        await using var application = Of(Registries.Typical);
        await application.StartAsync();
        var registry = application.Get<IModelRegistry>();

        await File.WriteAllTextAsync(application.RegistryPath, "{");
        await registry.RefreshAsync();
        var rejected = await ReportAsync(application);
        await File.WriteAllTextAsync(application.RegistryPath, Registries.Typical);
        await registry.RefreshAsync();

        Assert.Equal(HealthStatus.Degraded, rejected.Status);
        Assert.Contains("RK1001", Assert.IsType<string>(rejected.Data["rejection"]), StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await ReportAsync(application)).Status);
    }

    [Fact]
    public async Task Roles_that_the_application_defines_are_among_the_data()
    {
        await using var application = Of(Registries.Typical, null, ("ModelRegistry:DefinedRoles:0", "reviewer"));

        Assert.Equal("claude_cli (last resort)", (await ReportAsync(application)).Data["role:reviewer"]);
    }

    [Fact]
    public async Task What_counts_as_a_failure_can_be_chosen()
    {
        await using var application = new Application(Registries.Typical.Replace("\"distill\": {\"primary\": \"local\"}", "\"distill\": {\"primary\": \"locla\"}", StringComparison.Ordinal)).WithRegistry(options => options.RequireSound = false);
        application.Services.AddHealthChecks().AddModelRegistry("registry", HealthStatus.Degraded);
        await application.StartAsync();

        Assert.Equal(HealthStatus.Degraded, (await application.Get<HealthCheckService>().CheckHealthAsync()).Entries["registry"].Status);
    }

    private static Application Of(string registry, Action<ModelRegistryHealthOptions>? configure = null, params (string Key, string? Value)[] configuration)
    {
        var application = new Application(registry, configuration).WithRegistry(options => options.RequireSound = false);
        application.Services.AddHealthChecks().AddModelRegistry(configure: configure);
        return application;
    }

    private static async Task<HealthReportEntry> ReportAsync(Application application)
    {
        if (!application.IsStarted) await application.StartAsync();
        return (await application.Get<HealthCheckService>().CheckHealthAsync()).Entries["model_registry"];
    }
}

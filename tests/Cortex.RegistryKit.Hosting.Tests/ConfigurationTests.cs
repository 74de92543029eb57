using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class ConfigurationTests
{
    [Fact]
    public async Task Every_option_can_come_from_configuration()
    {
        await using var application = new Application(configuration:
        [
            ("ModelRegistry:Path", "own.json"), ("ModelRegistry:RequireSound", "false"), ("ModelRegistry:FollowInterval", "00:00:02"), ("ModelRegistry:LockPatience", "00:00:03"),
            ("ModelRegistry:MergesSaves", "false"), ("ModelRegistry:SettingsSection", "Settings"), ("ModelRegistry:Limits:MaxFileSize", "4"), ("ModelRegistry:Limits:MaxDepth", "5"),
            ("ModelRegistry:Limits:MaxEntries", "6"), ("ModelRegistry:Limits:MaxTextLength", "7"), ("ModelRegistry:DefinedRoles:0", "reviewer"), ("ModelRegistry:DefinedIds:host:0", "h"),
            ("ModelRegistry:HostClient:Timeout", "00:00:08"), ("ModelRegistry:HostClient:MaxAnswerSize", "9"), ("ModelRegistry:HostClient:AllowLinkLocal", "true"),
        ]);
        application.Services.AddModelRegistry(application.Configuration.GetSection("ModelRegistry"));

        var options = application.Get<IOptions<ModelRegistryOptions>>().Value;
        var client = application.Get<HostClientOptions>();

        Assert.Equal(("own.json", false, false, "Settings"), (options.Path, options.RequireSound, options.MergesSaves, options.SettingsSection));
        Assert.Equal((2, 3), (options.FollowInterval.TotalSeconds, options.LockPatience.TotalSeconds));
        Assert.Equal((4, 5, 6, 7), (options.Limits.MaxFileSize, options.Limits.MaxDepth, options.Limits.MaxEntries, options.Limits.MaxTextLength));
        Assert.Equal(["reviewer"], options.DefinedRoles);
        Assert.Equal(["h"], options.DefinedIds["host"]);
        Assert.Equal((8, 9, true), (client.Timeout.TotalSeconds, client.MaxAnswerSize, client.AllowLinkLocal));
    }

    [Fact]
    public async Task Limits_hold()
    {
        await using var application = new Application(configuration: ("ModelRegistry:Limits:MaxFileSize", "100")).WithRegistry();

        Assert.Contains("larger than 100 bytes", (await Assert.ThrowsAsync<IOException>(application.StartAsync)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ROLE_REVIEWER", "gemini_cli")]
    [InlineData("role_reviewer", "gemini_cli")]
    public async Task The_schemas_settings_come_from_the_root_of_the_configuration_whatever_their_case(string key, string model)
    {
        await using var application = await new Application(configuration: [(key, model), ("default_model", "claude-x")]).WithRegistry().StartAsync();
        var registry = application.Get<IModelRegistry>();

        Assert.Equal(model, registry.Resolve("reviewer").Id.Value);
        Assert.Equal("claude-x", ((ModelRegistrySettings)registry.Current.Settings).DefaultModel);
    }

    [Fact]
    public async Task The_schemas_settings_come_from_the_section_that_the_options_name()
    {
        await using var application = await new Application(configuration: [("Models:Settings:DEFAULT_MODEL", "claude-x"), ("DEFAULT_MODEL", "claude-y")])
            .WithRegistry(options => options.SettingsSection = "Models:Settings")
            .StartAsync();

        Assert.Equal("claude-x", ((ModelRegistrySettings)application.Get<IModelRegistry>().Current.Settings).DefaultModel);
    }

    [Fact]
    public async Task The_schemas_settings_come_from_environment_variables()
    {
        // With a prefix, so that no other test reads them; two underscores are a colon in a configuration.
        Environment.SetEnvironmentVariable("RKHOST_DEFAULT_MODEL", "claude-x");
        Environment.SetEnvironmentVariable("RKHOST_ROLE_CODE__REVIEWER", "gemini_cli");
        await using var application = new Application().WithRegistry();
        application.Configuration.AddEnvironmentVariables("RKHOST_");
        await application.StartAsync();
        var registry = application.Get<IModelRegistry>();

        Assert.Equal("claude-x", ((ModelRegistrySettings)registry.Current.Settings).DefaultModel);
        Assert.Equal("gemini_cli", registry.Resolve("code__reviewer").Id.Value);
    }

    [Fact]
    public async Task A_secret_that_refers_to_a_variable_finds_it_in_the_configuration()
    {
        var text = Registries.Typical.Replace("\"hkey\"", "\"${env:OFFICE__KEY}\"", StringComparison.Ordinal);
        await using var application = await new Application(text, ("OFFICE:KEY", "canary-4410")).WithRegistry().StartAsync();

        var local = Assert.IsType<ResolvedLocalOpenAiModel>(application.Get<IModelRegistry>().Resolve("distill"));

        Assert.Equal("canary-4410", local.ApiKey.Reveal());
    }

    [Fact]
    public async Task Roles_that_the_application_defines_are_no_findings()
    {
        var text = Registries.Typical.Replace("\"rôle\"", "\"reviewer\"", StringComparison.Ordinal);
        await using var unknown = await new Application(text).WithRegistry().StartAsync();
        await using var known = await new Application(text, ("ModelRegistry:DefinedRoles:0", "reviewer")).WithRegistry().StartAsync();

        Assert.Contains(unknown.Get<IModelRegistry>().Current.Findings, finding => finding.Message.Contains("reviewer", StringComparison.Ordinal));
        Assert.DoesNotContain(known.Get<IModelRegistry>().Current.Findings, finding => finding.Message.Contains("reviewer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_done_to_files_goes_to_the_containers_log()
    {
        await using var application = await new Application().WithRegistry().StartAsync();

        Assert.Contains($"Debug Cortex.RegistryKit: Loaded {application.RegistryPath}", application.Log, StringComparison.Ordinal);
    }
}

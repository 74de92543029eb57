using Cortex.RegistryKit.Hosting.Tests.Support;
using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cortex.RegistryKit.Hosting.Tests;

public sealed class StartTests
{
    private static string Broken => Registries.Typical
        .Replace("\"primary\": \"opus\"", "\"primary\": \"opsu\"", StringComparison.Ordinal)
        .Replace("\"primary\": \"terminal\"", "\"primary\": \"terminus\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_registry_with_errors_is_no_start_and_all_are_named()
    {
        await using var application = new Application(Broken).WithRegistry();

        var refused = await Assert.ThrowsAsync<InvalidRegistryException>(application.StartAsync);

        Assert.Contains("no model 'opsu'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("no model 'terminus'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("model_registry.json(", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_asks_for_no_soundness_starts_with_what_is_sound()
    {
        await using var application = await new Application(Broken, ("ModelRegistry:RequireSound", "false")).WithRegistry().StartAsync();

        Assert.Equal("local", application.Get<IModelRegistry>().Resolve("chat").Id.Value);
        Assert.Contains("has 2 errors", application.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_no_start()
    {
        await using var application = new Application(configuration: ("ModelRegistry:Path", "elsewhere/own.json")).WithRegistry();

        var refused = await Assert.ThrowsAsync<FileNotFoundException>(application.StartAsync);

        Assert.Equal(application.Folder.PathOf("elsewhere/own.json"), refused.FileName);
    }

    [Theory]
    [InlineData("ModelRegistry:FollowInterval", "00:00:00")]
    [InlineData("ModelRegistry:FollowInterval", "60.00:00:00")]
    [InlineData("ModelRegistry:LockPatience", "-00:00:01")]
    [InlineData("ModelRegistry:Limits:MaxFileSize", "0")]
    [InlineData("ModelRegistry:Limits:MaxDepth", "513")]
    [InlineData("ModelRegistry:Limits:MaxEntries", "-1")]
    [InlineData("ModelRegistry:Limits:MaxTextLength", "0")]
    [InlineData("ModelRegistry:HostClient:Timeout", "00:00:00")]
    [InlineData("ModelRegistry:HostClient:MaxAnswerSize", "0")]
    [InlineData("ModelRegistry:DefinedRoles", " ", ":0")]
    [InlineData("ModelRegistry:DefinedIds:role", " ", ":0")]
    [InlineData("ModelRegistry:Path", " ")]
    public async Task A_value_that_is_impossible_is_no_start_and_its_key_is_named(string key, string value, string element = "")
    {
        await using var application = new Application(configuration: (key + element, value));
        application.Services.AddModelRegistry(application.Configuration.GetSection("ModelRegistry"));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(application.StartAsync);

        Assert.StartsWith($"{key}: ", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_impossible_values_are_named_at_once()
    {
        await using var application = new Application(configuration: [("Users:MaxUsers", "0"), ("Users:IdleTime", "00:00:00"), ("Users:AllowedVariables:0", "")]);
        application.Services.AddModelRegistries(application.Configuration.GetSection("Users"));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(application.StartAsync);

        Assert.Equal(["Users:Root", "Users:AllowedVariables", "Users:MaxUsers", "Users:IdleTime"], refused.Failures.Select(failure => failure.Split(": ")[0]));
    }

    [Fact]
    public async Task Options_of_code_are_named_without_a_section()
    {
        await using var application = new Application();
        application.Services.AddModelRegistry(options => options.LockPatience = TimeSpan.MinValue);

        Assert.StartsWith("LockPatience: ", (await Assert.ThrowsAsync<OptionsValidationException>(application.StartAsync)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ModelRegistry:FolowInterval", "00:00:01", "FolowInterval")]
    [InlineData("ModelRegistry:MergesSaves", "perhaps", "ModelRegistry:MergesSaves")]
    [InlineData("ModelRegistry:HostClient:Timeout", "soon", "ModelRegistry:HostClient:Timeout")]
    public async Task A_key_that_is_no_option_and_a_value_that_is_none_are_no_start(string key, string value, string named)
    {
        await using var application = new Application(configuration: (key, value)).WithRegistry();

        Assert.Contains(named, (await Assert.ThrowsAsync<InvalidOperationException>(application.StartAsync)).Message, StringComparison.Ordinal);
    }
}

using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes;

public sealed class MigrateTests
{
    private const string Canary = "sk-canary-3141592653";
    private const string Old = """{"version": 1, "hosts": [{"id": "h", "api_key": "sk-canary-3141592653"}]}""";

    private static readonly string File = Path.Combine("home", "bob", "model_registry.json");

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        using var home = new Home(Old);

        var run = await home.RunAsync("migrate --dry-run");
        var show = await home.RunAsync("hosts list");

        Assert.StartsWith($"'{File}' would be migrated from version 1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  '/version' is changed\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, run.All, StringComparison.Ordinal);
        Assert.StartsWith($"registrykit: this is '{File}' as it will be when it is migrated from version 1; ", show.Errors, StringComparison.Ordinal);
        Assert.Contains("h ", show.Output, StringComparison.Ordinal);
        Assert.Equal(Old, home.Text);
    }

    [Fact]
    public async Task A_migration_is_saved_once_and_the_old_file_is_kept()
    {
        using var home = new Home(Old);

        var first = await home.RunAsync("migrate --format json");
        var second = await home.RunAsync("migrate");

        Assert.True(first.Json.GetProperty("saved").GetBoolean());
        Assert.Equal(File + ".v1", first.Json.GetProperty("kept").GetString());
        Assert.Equal(Old, System.IO.File.ReadAllText(home.Path + ".v1"));
        Assert.StartsWith("{\"version\": 2", home.Text, StringComparison.Ordinal);
        Assert.Equal($"'{File}' needs no migration\n", second.Output);
        Assert.DoesNotContain(Canary, first.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_migrates_first()
    {
        using var home = new Home(Old);

        var run = await home.RunAsync("hosts set h --label x");

        Assert.Equal($"registrykit: '{File}' was migrated from version 1 first", Assert.Single(run.ErrorLines));
        Assert.Equal("changed host 'h'\n", run.Output);
        Assert.True(System.IO.File.Exists(home.Path + ".v1"));
    }

    [Theory]
    [InlineData("{", "the file is not JSON")]
    [InlineData("{\"version\": 3}", "the file is of version 3, which is newer than 2, the newest that is known here")]
    public async Task What_is_not_understood_is_not_migrated(string text, string reason)
    {
        using var home = new Home(text);

        await home.AssertRefusedAsync("migrate", $"'{File}' cannot be migrated: {reason}; 'registrykit validate' says where");
    }
}

using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes;

public sealed class RoleTests
{
    [Fact]
    public async Task A_slot_is_filled_and_emptied_and_nothing_else_moves()
    {
        using var home = new Home();

        var filled = await home.RunAsync("roles set coder primary orphan");
        var text = home.Text;
        var emptied = await home.RunAsync("roles set coder primary --clear --format json");

        Assert.Equal(("set role 'coder'\n", "", 0), (filled.Output, filled.Errors, filled.ExitCode));
        Assert.Equal(Registries.Sound.Replace("\"primary\": null", "\"primary\": \"orphan\"", StringComparison.Ordinal), text);
        Assert.True(emptied.Json.GetProperty("changed").GetBoolean());
        Assert.Equal(Registries.Sound, home.Text);
    }

    [Fact]
    public async Task A_role_is_made_and_removed()
    {
        using var home = new Home();

        var made = await home.RunAsync("roles set caht backup_2 gemini_cli");
        var removed = await home.RunAsync("roles remove caht");

        Assert.Equal("registrykit: the role 'caht' is new; did you mean 'chat'?", Assert.Single(made.ErrorLines));
        Assert.Equal("removed role 'caht'\n", removed.Output);
        Assert.Equal(Registries.Sound, home.Text);
    }

    [Fact]
    public async Task A_new_users_registry_is_made_with_the_first_change()
    {
        using var home = new Home(registry: null);

        var run = await home.RunAsync("roles set chat primary gemini_cli");

        Assert.Equal($"registrykit: there was no '{Path.Combine("home", "bob", "model_registry.json")}', so it was made", Assert.Single(run.ErrorLines));
        Assert.Contains("\"primary\": \"gemini_cli\"", home.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles set chat bakup_1 orphan", "there is no slot 'bakup_1'; did you mean 'backup_1'?")]
    [InlineData("roles set chat backup_1 orphn", "there is no model 'orphn'; did you mean 'orphan'?")]
    [InlineData("roles set chat backup_1 homeless", "the model 'homeless' cannot be used: what it refers to is missing; 'registrykit models list' shows it")]
    [InlineData("roles remove caht", "there is no role 'caht'; did you mean 'chat'?")]
    public async Task What_does_not_fit_is_refused(string command, string message)
    {
        using var home = new Home(Registries.Sound.Replace("\"models\": [", "\"models\": [{\"id\": \"homeless\", \"type\": \"local_openai\"},", StringComparison.Ordinal));

        await home.AssertRefusedAsync(command, message);
    }
}

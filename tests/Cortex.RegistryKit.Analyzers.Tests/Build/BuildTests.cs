namespace Cortex.RegistryKit.Analyzers.Tests.Build;

/// <summary>What a real build says, and when it runs the compiler.</summary>
public class BuildTests
{
    private const string Right = """
        {
          "version": 2,
          "hosts": [{"id": "laptop", "label": "東🚀"}],
          "models": [{"id": "gemma-local", "type": "local_openai", "host_id": "laptop"}],
          "roles": {"chat": {"primary": "gemma-local"}}
        }
        """;

    private const string Message = "model_registry.json(5,33): error RK2001: role 'chat', primary: no model 'gemma-lcal'; did you mean 'gemma-local'?";

    private static string Wrong => Right.Replace("\"primary\": \"gemma-local\"", "\"primary\": \"gemma-lcal\"", StringComparison.Ordinal);

    [Fact]
    public async Task An_edit_of_the_JSON_alone_is_noticed_and_no_edit_is_none()
    {
        using var project = new ThrowAwayProject();
        project.Write("model_registry.json", Right);
        await AssertBuildsAsync(project);
        var first = project.Compiled;

        await AssertBuildsAsync(project);
        Assert.Equal(first, project.Compiled);

        project.Write("model_registry.json", Wrong);
        var (exitCode, output) = await project.BuildAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains(Message, output, StringComparison.Ordinal);
        Assert.Contains("docs/rules/RK2001.md", output, StringComparison.Ordinal);

        var edited = Right.Replace("laptop", "desktop", StringComparison.Ordinal);
        project.Write("model_registry.json", edited);
        await AssertBuildsAsync(project);
        Assert.NotEqual(first, project.Compiled);
        Assert.Equal(edited, await File.ReadAllTextAsync(project.PathOf("bin/Debug/net10.0/model_registry.json")));
    }

    [Fact]
    public async Task A_typing_error_in_code_fails_the_build_and_roles_may_be_defined_in_the_project()
    {
        using var project = new ThrowAwayProject("<PropertyGroup><RegistryDefinedRoles>night; noon</RegistryDefinedRoles></PropertyGroup>");
        project.Write("model_registry.json", Right);
        project.Write("Code.cs", """
            namespace Cortex.RegistryKit { public sealed class RegistryIdAttribute(string kind) : System.Attribute { public string Kind => kind; } }
            public static class Code
            {
                public static void Ask([Cortex.RegistryKit.RegistryId("role")] string name) { Ask("chat"); Ask("research"); Ask("night"); Ask("noon"); }
                public static void Wrong() => Ask("caht");
            }
            """);

        var (exitCode, output) = await project.BuildAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("Code.cs(5,39): error RK5001: no registry of this project has a role 'caht'; did you mean 'chat'?", output, StringComparison.Ordinal);
        Assert.Equal(1, CountOf("RK5001:", output[..output.IndexOf("Build FAILED", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.RK2001.severity = none", "", 0)]
    [InlineData(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.RK2001.severity = none", "", 1)]
    [InlineData("unused.txt", "", "<PropertyGroup><NoWarn>$(NoWarn);RK2001</NoWarn></PropertyGroup>", 0)]
    public async Task What_silences_a_rule_about_files(string file, string text, string project, int exitCode)
    {
        using var throwAway = new ThrowAwayProject(project);
        throwAway.Write("model_registry.json", Wrong);
        throwAway.Write(file, text);

        var (actual, output) = await throwAway.BuildAsync();

        Assert.True(actual == exitCode, output);
    }

    private static async Task AssertBuildsAsync(ThrowAwayProject project)
    {
        var (exitCode, output) = await project.BuildAsync();
        Assert.True(exitCode == 0, output);
    }

    private static int CountOf(string part, string text) => text.Split(part).Length - 1;
}

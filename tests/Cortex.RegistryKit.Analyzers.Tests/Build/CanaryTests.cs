using System.Text;

namespace Cortex.RegistryKit.Analyzers.Tests.Build;

/// <summary>A key in every place of a committed file that can hold one reaches nothing that a build says or makes.</summary>
public class CanaryTests
{
    private const string Canary = "sk-canary-2718281828";

    private static readonly string Registry = """
        {
          "version": 2,
          "api_key": "CANARY",
          "providers": {
            "google": {"accounts": [{"id": "team", "label": "Team", "api_key": "CANARY", "secret": "CANARY"}, {"id": "odd", "api_key": ["CANARY"]}]},
            "anthropic": {"credentials": [{"id": "cli", "label": "CLI", "type": "cli", "token": "CANARY"}]}
          },
          "hosts": [
            {"id": "h", "label": "Host", "api_url": "http://user:CANARY@example.com/v1", "api_key": "CANARY", "password": "CANARY"},
            {"id": "twice", "api_key": "CANARY", "api_key": "CANARY"},
            {"id": "env", "api_key": "${env:CANARY}"}
          ],
          "models": [
            {"id": "m", "type": "local_openai", "label": "M", "host_id": "h", "api_key": "CANARY", "context_k": "CANARY"},
            {"id": "g", "type": "gemini_api", "label": "G", "account_id": "teem", "secret": "CANARY"}
          ],
          "roles": {"chat": {"primary": "mm", "api_key": "CANARY"}}
        }
        """.Replace("CANARY", Canary, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Secrets=\"allowed\"")]
    public async Task No_file_and_no_line_of_a_build_has_it(string metadata)
    {
        using var project = new ThrowAwayProject($"""
            <PropertyGroup>
              <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
              <ErrorLog>findings.sarif,version=2.1</ErrorLog>
            </PropertyGroup>
            <ItemGroup><ModelRegistry Update="model_registry.json" {metadata} /></ItemGroup>
            {ThrowAwayProject.WithTypes}
            """);
        project.Write("model_registry.json", Registry);
        project.Write("broken/model_registry.json", Registry[..(Registry.LastIndexOf(Canary, StringComparison.Ordinal) + Canary.Length)]);

        var (exitCode, output) = await project.RunAsync("build", "-nologo", "-v:normal", "-p:UseSharedCompilation=false");

        Assert.Equal(1, exitCode);
        Assert.Contains("RK1004", output, StringComparison.Ordinal);
        Assert.Contains("RK2001", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, output, StringComparison.Ordinal);
        Assert.Contains(FilesOf(project), file => file.EndsWith("findings.sarif", StringComparison.Ordinal));
        Assert.All(FilesOf(project), file => AssertHasNot(file, File.ReadAllBytes(file)));
    }

    [Fact]
    public async Task No_constant_and_no_assembly_has_it()
    {
        // Nothing is wrong here but the keys, which this project allows.
        using var project = new ThrowAwayProject($"""
            <PropertyGroup><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup>
            <ItemGroup><ModelRegistry Update="model_registry.json" Secrets="allowed" /></ItemGroup>
            {ThrowAwayProject.WithTypes}
            """);
        project.Write("model_registry.json", $$"""
            {
              "version": 2,
              "providers": {"google": {"accounts": [{"id": "team", "label": "Team", "api_key": "{{Canary}}"}]} },
              "hosts": [{"id": "h", "label": "Host", "api_url": "https://example.com/v1", "api_key": "{{Canary}}"}],
              "models": [{"id": "m", "type": "local_openai", "label": "M", "model_name": "m", "provider": "local", "host_id": "h"}],
              "roles": {"chat": {"primary": "m"} }
            }
            """);

        var (exitCode, output) = await project.RunAsync("build", "-nologo", "-v:normal", "-p:UseSharedCompilation=false");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain(Canary, output, StringComparison.Ordinal);
        Assert.Contains(FilesOf(project), file => file.EndsWith("Consumer.dll", StringComparison.Ordinal));
        Assert.Contains(FilesOf(project), file => file.Contains("generated", StringComparison.Ordinal) && File.ReadAllText(file).Contains("\"chat\"", StringComparison.Ordinal));
        Assert.All(FilesOf(project), file => AssertHasNot(file, File.ReadAllBytes(file)));
    }

    /// <summary>All files but the registry itself, which is copied beside the program.</summary>
    private static string[] FilesOf(ThrowAwayProject project) =>
        [.. Directory.EnumerateFiles(project.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "model_registry.json")];

    private static void AssertHasNot(string file, byte[] content)
    {
        Assert.True(content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) < 0, file);
        Assert.True(content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Canary)) < 0, file);
    }
}

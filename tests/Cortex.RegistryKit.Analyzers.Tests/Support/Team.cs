namespace Cortex.RegistryKit.Analyzers.Tests.Support;

/// <summary>A registry with models of several sizes, and code around it.</summary>
internal static class Team
{
    public const string Registry = """
        {
          "version": 2,
          "hosts": [{"id": "laptop", "api_url": "http://localhost:11434/v1"}],
          "models": [
            {"id": "opus", "type": "claude_cli", "context_k": 200, "tags": ["chat", "tools"]},
            {"id": "gemma-local", "type": "local_openai", "host_id": "laptop", "context_k": 8, "tags": ["chat"]},
            {"id": "mystery", "type": "gemini_cli", "tags": ["tools"]}
          ],
          "roles": {
            "chat": {"primary": "opus"},
            "coder": {"primary": "opus", "backup_1": null, "backup_2": "gemma-local"},
            "night": {"primary": "mystery"},
            "empty": {}
          }
        }
        """;

    /// <summary>A project with that registry and statements, which begin in the second line of <c>Program.cs</c>.</summary>
    public static TestProject Project(string statements, string types = "") => TestProject.Real()
        .Registry("/project/model_registry.json", Registry, ("RkNamespace", "My.App"), ("RkOutputPath", "model_registry.json"))
        .Code(Source(statements, types), "/project/Program.cs");

    public static string Source(string statements, string types = "") => $$"""
        using System; using System.Diagnostics; using Cortex.RegistryKit; using Microsoft.Extensions.Logging; using My.App; {{types}} internal static class Program { internal static void Main(Snapshot<ModelRegistry> registry, ILogger logger, Model model, RoleName role, Secret secret) { {
        {{statements}}
        } } }
        """;

    /// <summary>What is said of statements, with line and column, without severities.</summary>
    public static async Task<IReadOnlyList<string>> SaysAsync(string statements, string types = "") =>
        [.. (await Project(statements, types).PrintAsync()).Where(line => line.StartsWith("Program.cs", StringComparison.Ordinal))];
}

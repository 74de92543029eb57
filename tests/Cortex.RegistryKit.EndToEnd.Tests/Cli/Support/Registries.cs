namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>Registries that several tests use.</summary>
internal static class Registries
{
    public const string Sound = """
        {
          "version": 2,
          "hosts": [
            {"id": "laptop", "label": "This machine", "api_url": "http://localhost:11434/v1", "host_type": "openai"}
          ],
          "models": [
            {"id": "gemma-local", "type": "local_openai", "label": "Gemma", "model_name": "gemma3:4b", "host_id": "laptop", "context_k": 128, "tags": ["chat", "distill"]},
            {"id": "orphan", "type": "local_openai", "host_id": "laptop"}
          ],
          "roles": {
            "chat": {"primary": "gemma-local"},
            "coder": {"primary": null, "backup_1": "claude_cli"}
          }
        }

        """;

    /// <summary>In which no rule finds anything.</summary>
    public const string Tidy = """
        {
          "version": 2,
          "hosts": [
            {"id": "laptop", "label": "This machine", "api_url": "http://localhost:11434/v1", "host_type": "openai"}
          ],
          "models": [
            {"id": "gemma-local", "type": "local_openai", "label": "Gemma", "model_name": "gemma3:4b", "host_id": "laptop", "context_k": 128, "tags": ["chat", "distill"]},
            {"id": "llama", "type": "local_openai", "model_name": "llama3:8b", "host_id": "laptop"}
          ],
          "roles": {
            "chat": {"primary": "gemma-local"},
            "orchestrator": {"primary": "gemini_api"},
            "distill": {"primary": "gemma-local", "backup_1": "llama"},
            "coder": {"primary": "claude_cli"},
            "research": {"primary": "gemini_api"}
          }
        }

        """;

    /// <summary>With an error in line 11, columns 25 to 37, and no other finding.</summary>
    public static string Typo { get; } = Tidy.Replace("\"chat\": {\"primary\": \"gemma-local\"}", "\"chat\": {\"primary\": \"gemma-lcal\"}", StringComparison.Ordinal);

    /// <summary>The one line that the tool says of it.</summary>
    public const string TypoMessage = "role 'chat', primary: no model 'gemma-lcal'; did you mean 'gemma-local'?";

    /// <summary>With an information in line 2, columns 3 to 11, and no other finding.</summary>
    public static string UnknownProperty { get; } = Tidy.Replace("  \"version\"", "  \"colour\": \"red\",\n  \"version\"", StringComparison.Ordinal);
}

namespace Cortex.RegistryKit.Tests.Support;

/// <summary>Texts of registries that several tests use.</summary>
internal static class Registries
{
    /// <summary>A sound registry with all that a typical one has.</summary>
    public const string Typical = """
        {
          "$schema": "urn:registrykit:model_registry.v2",
          "version": 2,
          "providers": {
            "anthropic": {"credentials": [{"id": "cli", "label": "Claude CLI (OAuth)", "type": "cli"}]},
            "google": {"accounts": [{"id": "team", "label": "Team", "api_key": "gkey"}]}
          },
          "hosts": [{"id": "office", "label": "Büro", "api_url": "http://office:8080", "api_key": "hkey", "host_type": "openai"}, {"id": "bare", "api_url": "http://bare"}],
          "models": [
            {"id": "opus", "type": "claude_cli", "label": "Opus", "model_name": "claude-opus-4-7", "provider": "anthropic", "credential_id": "cli", "context_k": 200, "tags": ["chat", "coder"]},
            {"id": "terminal", "type": "gemini_cli", "label": "Terminal", "model_name": "gemini-2.5-flash", "provider": "google", "context_k": 1000, "tags": []},
            {"id": "pro", "type": "gemini_api", "label": "Pro", "model_name": "gemini-2.5-pro", "provider": "google", "account_id": "team", "context_k": 1000, "tags": null},
            {"id": "local", "type": "local_openai", "label": "Gemma 東京", "model_name": "gemma3:4b", "provider": "local", "host_id": "office", "context_k": 128},
            {"id": "later", "type": "of_tomorrow", "label": null}
          ],
          "roles": {
            "chat": {"primary": "opus", "backup_1": "local", "backup_2": "claude_cli"},
            "orchestrator": {"primary": "pro"},
            "distill": {"primary": "local"},
            "coder": {"primary": "later", "backup_1": null},
            "rôle": {"primary": "terminal"}
          }
        }
        """;

    /// <summary>A registry with one host and one model on it, which plays the role x.</summary>
    public static string WithHost(string host) => $$"""{"version": 2, "hosts": [{{host}}], "models": [{"id": "m", "type": "local_openai", "host_id": "h"}], "roles": {"x": {"primary": "m"} } }""";
}

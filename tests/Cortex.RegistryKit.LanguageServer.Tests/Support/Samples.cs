namespace Cortex.RegistryKit.LanguageServer.Tests.Support;

/// <summary>Registries with characters of one to four bytes, and line ends of two.</summary>
internal static class Samples
{
    /// <summary>A registry that nobody saved yet.</summary>
    public const string Uri = "file:///nowhere/model_registry.json";

    /// <summary>A key that nobody may ever read.</summary>
    public const string Canary = "sk-canary-0123456789abcdef0123456789abcdef";

    /// <summary>
    /// A registry. Marks: 1 in the id of the host, 2 in a reference to it, 3 in the id of a model, 4 in a slot with that model, 5 in a built-in one,
    /// 6 in one that leads nowhere, 7 in a role, 8 in the name of a property.
    /// </summary>
    public static string Registry { get; } = """
        {
          "version": 2,
          "hosts": [
            { "id": "bü«1»ro-🚀", "label": "Büro 東京", "api_url": "https://llm.example.com", "api_key": "${env:OFFICE_KEY}" }
          ],
          "models": [
            { "label": "é 東 🚀", "id": "gem«3»ma-é", "type": "local_openai", "«8»model_name": "gemma3:27b", "host_id": "bü«2»ro-🚀", "context_k": 128 },
            { "label": "Opus", "id": "opus", "type": "claude_cli", "model_name": "claude-opus-4-7" }
          ],
          "roles": {
            "ch«7»at": { "primary": "gem«4»ma-é", "backup_1": "claude«5»_cli" },
            "coder": { "primary": "gemm«6»a-e", "backup_1": "gemma-é" }
          }
        }

        """.ReplaceLineEndings("\r\n");
}

namespace Cortex.RegistryKit.Build.Benchmarks.Inputs;

/// <summary>The records of <c>model_registry.v2.schema.json</c> as one would write them for System.Text.Json: the same number of types with the same properties.</summary>
internal static class HandWrittenTypes
{
    /// <summary>The types. All variants have them, so that a difference is the generator's.</summary>
    public const string Text = $$"""
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace {{ConsumerCode.Scope}};

        public sealed record Account
        {
            public required string Id { get; init; }
            public string? Label { get; init; }
            public string? ApiKey { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        public sealed record Credential
        {
            public required string Id { get; init; }
            public string? Label { get; init; }
            public string? Type { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        public sealed record AnthropicProvider
        {
            public IReadOnlyList<Credential>? Credentials { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        public sealed record GoogleProvider
        {
            public IReadOnlyList<Account>? Accounts { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        public sealed record Providers
        {
            public AnthropicProvider? Anthropic { get; init; }
            public GoogleProvider? Google { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        [JsonConverter(typeof(JsonStringEnumConverter<HostType>))]
        public enum HostType
        {
            [JsonStringEnumMemberName("openai")] OpenAi,
            [JsonStringEnumMemberName("ollama")] Ollama,
        }

        public sealed record Host
        {
            public required string Id { get; init; }
            public string? Label { get; init; }
            public string? ApiUrl { get; init; }
            public string? ApiKey { get; init; }
            public HostType HostType { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
        [JsonDerivedType(typeof(ClaudeCliModel), "claude_cli")]
        [JsonDerivedType(typeof(GeminiApiModel), "gemini_api")]
        [JsonDerivedType(typeof(GeminiCliModel), "gemini_cli")]
        [JsonDerivedType(typeof(LocalOpenAiModel), "local_openai")]
        public record Model
        {
            public required string Id { get; init; }
            public string? Label { get; init; }
            public string? ModelName { get; init; }
            public string? Provider { get; init; }
            public string? HostId { get; init; }
            public string? CredentialId { get; init; }
            public string? AccountId { get; init; }
            public int? ContextK { get; init; }
            public IReadOnlyList<string>? Tags { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        public sealed record ClaudeCliModel : Model;

        public sealed record GeminiApiModel : Model;

        public sealed record GeminiCliModel : Model;

        public sealed record LocalOpenAiModel : Model;

        public sealed record Role
        {
            public string? Primary { get; init; }
            [JsonPropertyName("backup_1")] public string? Backup1 { get; init; }
            [JsonPropertyName("backup_2")] public string? Backup2 { get; init; }
            [JsonPropertyName("backup_3")] public string? Backup3 { get; init; }
            [JsonPropertyName("backup_4")] public string? Backup4 { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        public sealed record UserCatalogEntry
        {
            public required string Id { get; init; }
            public required string Provider { get; init; }
            public string? Label { get; init; }
            public int? ContextK { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }

        public sealed record Registry
        {
            public required int Version { get; init; }
            public Providers? Providers { get; init; }
            public IReadOnlyList<Host>? Hosts { get; init; }
            public IReadOnlyList<Model>? Models { get; init; }
            public IReadOnlyDictionary<string, Role>? Roles { get; init; }
            public IReadOnlyList<UserCatalogEntry>? UserCatalog { get; init; }
            [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; init; }
        }
        """;

    /// <summary>The class that System.Text.Json's generator fills for these types.</summary>
    public const string Context = $$"""
        using System.Text.Json.Serialization;

        namespace {{ConsumerCode.Scope}};

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        [JsonSerializable(typeof(Registry))]
        internal sealed partial class RegistryContext : JsonSerializerContext;
        """;
}

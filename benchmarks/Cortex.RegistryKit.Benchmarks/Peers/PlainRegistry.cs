using System.Text.Json.Serialization;

namespace Cortex.RegistryKit.Benchmarks.Peers;

/// <summary>A registry as somebody would write it by hand for System.Text.Json: the same properties as texts, without rules, ids or an index.</summary>
public sealed record PlainRegistry
{
    public int Version { get; init; }

    public PlainProviders? Providers { get; init; }

    public List<PlainHost>? Hosts { get; init; }

    public List<PlainModel>? Models { get; init; }

    public Dictionary<string, PlainRole>? Roles { get; init; }
}

public sealed record PlainProviders(PlainAnthropic? Anthropic, PlainGoogle? Google);

public sealed record PlainAnthropic(List<PlainCredential>? Credentials);

public sealed record PlainGoogle(List<PlainAccount>? Accounts);

public sealed record PlainCredential(string Id, string? Label, string? Type);

public sealed record PlainAccount(string Id, string? Label, string? ApiKey);

public sealed record PlainHost(string Id, string? Label, string? ApiUrl, string? ApiKey, string? HostType);

public sealed record PlainModel(string Id, string Type, string? Label, string? ModelName, string? Provider, string? HostId, string? CredentialId, string? AccountId, int? ContextK, List<string>? Tags);

public sealed record PlainRole(string? Primary, [property: JsonPropertyName("backup_1")] string? Backup1, [property: JsonPropertyName("backup_2")] string? Backup2, [property: JsonPropertyName("backup_3")] string? Backup3, [property: JsonPropertyName("backup_4")] string? Backup4);

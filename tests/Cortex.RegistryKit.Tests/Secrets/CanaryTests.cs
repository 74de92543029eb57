using System.Collections;
using System.Reflection;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Secrets;

/// <summary>No public type prints a secret that it holds, or the user info of a url.</summary>
public sealed class CanaryTests
{
    private const string Canary = "CANARY";

    private const string Text = """
        {
          "version": 2,
          "CANARYless": "CANARY",
          "providers": {"google": {"accounts": [{"id": "g", "api_key": "CANARY", "password": "CANARY"}]}},
          "hosts": [{"id": "h", "api_url": "http://CANARY:CANARY@host/path", "api_key": "CANARY", "token": "CANARY"}],
          "models": [
            {"id": "l", "type": "local_openai", "host_id": "h", "api_key": "CANARY"},
            {"id": "g", "type": "gemini_api", "account_id": "g", "api_key": "CANARY"},
            {"id": "c", "type": "claude_cli", "secret": "CANARY"},
            {"id": "t", "type": "gemini_cli", "secret": "CANARY"},
            {"id": "u", "type": "of_tomorrow", "secret": "CANARY"},
            {"id": "n", "type": "local_openai", "host_id": "none"}
          ],
          "roles": {"x": {"primary": "n", "backup_1": "l", "secret": "CANARY"}}
        }
        """;

    private static readonly Assembly Runtime = typeof(ModelRegistry).Assembly;
    private static readonly Type[] Holders = [typeof(Secret), typeof(Url), typeof(UnknownProperties)];

    private static readonly ModelRegistrySettings Settings = new() { LocalApiKey = new Secret(Canary), LocalApiUrl = new Url("http://CANARY:CANARY@host"), GeminiApiKey = new Secret(Canary) };

    [Fact]
    public void No_public_type_prints_one() => Assert.All(Visit(), found => Assert.DoesNotContain(Canary, found.ToString()!.Replace("CANARYless", "", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public void Every_public_type_that_can_hold_one_is_looked_at()
    {
        var visited = Visit().Select(found => Definition(found.GetType())).ToHashSet();

        var holders = Runtime.ExportedTypes.Where(type => !type.IsAbstract && !type.IsInterface && CanHold(type, [])).ToList();
        Assert.Superset(new HashSet<Type> { typeof(Secret), typeof(Host), typeof(Snapshot<>), typeof(ResolvedLocalOpenAiModel), typeof(RegistryOptions) }, holders.ToHashSet());
        Assert.Equal([], holders.Where(type => !visited.Contains(type)));
    }

    [Fact]
    public void No_finding_and_no_exception_says_one()
    {
        var broken = Documents.Of(Text.Replace("\"host_id\": \"none\"", "\"host_id\": \"none\", \"context_k\": \"CANARY\", \"context_k\": 1, \"tags\": \"CANARY\", CANARY CANARY", StringComparison.Ordinal).Replace("\"CANARYless\"", "\"CANARYless\": 1, \"CANARYless\"", StringComparison.Ordinal), Settings);

        var problem = Assert.Throws<InvalidRegistryException>(() => broken.RequireValid());

        Assert.NotEmpty(problem.Errors);
        Assert.DoesNotContain(Canary, (problem + string.Join('\n', broken.Findings.Select(finding => finding.ToString()))).Replace("CANARYless", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static List<object> Visit()
    {
        var snapshot = Documents.Of(Text, Settings);
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var options = new RegistryOptions { Settings = Settings };
        object[] roots =
        [
            snapshot, options, new RegistryFile<ModelRegistry>("x.json", options), new RegistryHome<ModelRegistry>("x", options), snapshot.Explain(new RoleName("x")),
            new HostPatch { ApiUrl = new Url($"http://{Canary}@x"), ApiKey = new Secret(Canary) }, new AccountPatch { ApiKey = new Secret(Canary) },
            new EquatableMap<Secret>([new("x", new Secret(Canary))]),
            new UserCatalogEntry { Id = new CatalogEntryId("x"), Provider = "x" },
            .. Followed(),
            .. snapshot.Data.Models.Select(model => snapshot.ResolveModel(model.Id)).OfType<ResolvedModel>(),
        ];
        foreach (var root in roots) Visit(root, visited);
        return [.. visited];
    }

    /// <summary>A registry that is followed, and what it tells of a good and of a bad change.</summary>
    private static List<object> Followed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.json", Text);
        using var live = new RegistryFile<ModelRegistry>(path, new RegistryOptions { Settings = Settings }).FollowAsync(new FollowOptions { Interval = TimeSpan.FromDays(1) }).GetAwaiter().GetResult();
        List<object> told = [live];
        live.Reloaded += (_, args) => told.Add(args);
        live.Rejected += (_, args) => told.Add(args);
        live.UpdateAsync(registry => registry.UpdateHost(new HostId("h"), new HostPatch { ApiKey = new Secret(Canary + Canary) })).GetAwaiter().GetResult();
        folder.Write("x.json", Text.Replace("\"version\": 2", "\"version\": \"CANARY\"", StringComparison.Ordinal));
        live.RefreshAsync().GetAwaiter().GetResult();
        Assert.Equal(3, told.Count);
        return told;
    }

    private static void Visit(object? value, HashSet<object> visited)
    {
        if (value is null or string || (value.GetType().Assembly != Runtime && value is not IEnumerable) || !visited.Add(value)) return;

        if (value is IEnumerable elements)
        {
            foreach (var element in elements) Visit(element is { } entry && entry.GetType() is { IsGenericType: true, Name: "KeyValuePair`2" } pair ? pair.GetProperty("Value")!.GetValue(entry) : element, visited);
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)) Visit(property.GetValue(value), visited);
    }

    private static bool CanHold(Type type, HashSet<Type> above)
    {
        if (Holders.Contains(type)) return true;
        if (type.IsGenericParameter || !above.Add(type)) return false;
        if (type.GetGenericArguments().Any(argument => CanHold(argument, above))) return true;
        if (type.Assembly != Runtime) return false;
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => CanHold(property.PropertyType, above)) || (type.IsAbstract && Runtime.ExportedTypes.Any(other => other.BaseType == type && CanHold(other, above)));
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}

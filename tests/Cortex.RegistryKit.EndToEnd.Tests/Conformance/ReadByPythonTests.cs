using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.EndToEnd.Tests.Conformance;

/// <summary>The other way round: what we wrote, the Python module reads, with the same entries.</summary>
public sealed class ReadByPythonTests(DriverRun run) : IClassFixture<DriverRun>, IDisposable
{
    private const string Script = """
        import json, os, sys
        from pathlib import Path
        sys.path.insert(0, sys.argv[1])
        import config, model_registry
        config.configure({}, {}, Path(sys.argv[2]))
        found = {}
        for user in sorted(os.listdir(sys.argv[2])):
            registry = model_registry.get_registry(user)
            found[user] = {
                "hosts": [h["id"] for h in registry.get("hosts", [])],
                "models": [m["id"] for m in registry.get("models", [])],
                "accounts": [a["id"] for a in registry["providers"]["google"].get("accounts", [])],
                "roles": sorted(registry.get("roles", {})),
            }
        print(json.dumps(found))
        """;

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("registrykit-python-");

    [PythonFact]
    public async Task The_Python_module_reads_every_sound_registry_that_we_wrote()
    {
        var expected = new JsonObject();
        foreach (var (name, content) in FinalRegistries())
        {
            var registry = Snapshot.Of<ModelRegistry>(content);
            if (!registry.IsSound || registry.Migration is not null) continue;

            var user = $"case{expected.Count:0000}";
            Directory.CreateDirectory(Path.Combine(home.FullName, user));
            await File.WriteAllBytesAsync(Path.Combine(home.FullName, user, "model_registry.json"), content);
            expected[user] = Entries(registry.Data);
        }

        Assert.True(expected.Count > 300, $"Only {expected.Count} cases end with a sound registry.");
        Assert.Equal(expected.ToJsonString(), (await ReadByPythonAsync()).ToJsonString());
    }

    public void Dispose() => home.Delete(recursive: true);

    private IEnumerable<(string Name, byte[] Content)> FinalRegistries() =>
        from name in DriverRun.Groups.SelectMany(DriverRun.Cases).Select(entry => entry.GetProperty("expected").GetProperty("name").GetString()!)
        from file in run.Answer(name).GetProperty("files").EnumerateObject()
        where file.Name.EndsWith("/model_registry.json", StringComparison.Ordinal) && file.Value.ValueKind == JsonValueKind.Object && !file.Value.EnumerateObject().Any(member => member.Name.StartsWith('$'))
        select (name, Encoding.UTF8.GetBytes(file.Value.GetRawText()));

    private static JsonObject Entries(ModelRegistry registry) => new()
    {
        ["hosts"] = Ids(registry.Hosts.Select(host => host.Id.Value)),
        ["models"] = Ids(registry.Models.Select(model => model.Id.Value)),
        ["accounts"] = Ids(registry.Providers.Google.Accounts.Select(account => account.Id.Value)),
        ["roles"] = Ids(registry.Roles.Keys.Select(role => role.Value).Order(StringComparer.Ordinal)),
    };

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);

    private async Task<JsonNode> ReadByPythonAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", Script, PythonFactAttribute.ReferenceFolder, home.FullName]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return JsonNode.Parse(output)!;
    }
}

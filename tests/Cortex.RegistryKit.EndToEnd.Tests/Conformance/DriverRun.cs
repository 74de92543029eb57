using System.Text.Json;

namespace Cortex.RegistryKit.EndToEnd.Tests.Conformance;

/// <summary>One run of the driver over all cases: what each of them answered.</summary>
public sealed class DriverRun : IAsyncLifetime, IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 2048 };

    private readonly DirectoryInfo results = Directory.CreateTempSubdirectory("registrykit-results-");
    private readonly Dictionary<string, JsonElement> answers = new(StringComparer.Ordinal);

    private static string Vectors => Path.Combine(Driver.TestsFolder, "Vectors");

    public static IEnumerable<string> Groups => Directory.EnumerateFiles(Vectors, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static IEnumerable<JsonElement> Cases(string group) => Read(Path.Combine(Vectors, group + ".json")).GetProperty("cases").EnumerateArray();

    public JsonElement Answer(string name) => answers[name];

    public async Task InitializeAsync()
    {
        using var process = Driver.Start("registry", Vectors, results.FullName);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        foreach (var result in Directory.EnumerateFiles(results.FullName).SelectMany(path => Read(path).GetProperty("results").EnumerateArray())) answers.Add(result.GetProperty("name").GetString()!, result);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => results.Delete(recursive: true);

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllBytes(path), Options).RootElement;
}

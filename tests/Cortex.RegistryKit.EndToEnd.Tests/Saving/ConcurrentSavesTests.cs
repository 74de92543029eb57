using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Conformance;

namespace Cortex.RegistryKit.EndToEnd.Tests.Saving;

/// <summary>Several processes write one user's registry at once; some of them are killed.</summary>
public sealed class ConcurrentSavesTests : IDisposable
{
    private const int Processes = 8;
    private const int Updates = 200;

    // A long run sets RK_KILLS.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("RK_KILLS") ?? "40", System.Globalization.CultureInfo.InvariantCulture);

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("registrykit-saves-");

    private string Registry => Path.Combine(home.FullName, "alice", "model_registry.json");

    [Fact]
    public async Task No_update_of_any_process_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, Processes).Select(async worker =>
        {
            using var process = Driver.Start("add-hosts", home.FullName, "alice", $"w{worker}", Updates.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
        }));

        using var registry = JsonDocument.Parse(await File.ReadAllBytesAsync(Registry));
        var ids = registry.RootElement.GetProperty("hosts").EnumerateArray().Select(host => host.GetProperty("id").GetString()).ToHashSet();
        Assert.Equal(Processes * Updates, ids.Count);
    }

    [Fact]
    public async Task A_process_that_is_killed_leaves_the_whole_old_file_or_the_whole_new_one()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Registry)!);
        await File.WriteAllTextAsync(Registry, """{"version": 2, "hosts": [{"id": "h", "label": "short", "api_url": "http://localhost"}]}""");
        var random = new Random(5);
        var lengths = new HashSet<int>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Driver.Start("flip", home.FullName, "alice");
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
            await Task.Delay(random.Next(50, 500));
            process.Kill();
            await process.WaitForExitAsync();

            using var registry = JsonDocument.Parse(await File.ReadAllBytesAsync(Registry));
            var label = Assert.Single(registry.RootElement.GetProperty("hosts").EnumerateArray()).GetProperty("label").GetString()!;
            Assert.True(label == "short" || label == new string('x', 100_000), "The file is neither the old one nor the new one.");
            lengths.Add(label.Length);
        }

        // The kills did fall between saves: both contents were seen.
        Assert.Equal(2, lengths.Count);
    }

    public void Dispose() => home.Delete(recursive: true);
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Conformance;

/// <summary>Runs vectors files: <c>{"group", "cases": [{"case": CASE}, ...]}</c>.</summary>
internal static class RegistryCases
{
    public static async Task<int> RunAsync(string cases, string results)
    {
        Directory.CreateDirectory(results);
        foreach (var path in Directory.EnumerateFiles(cases, "*.json").Order(StringComparer.Ordinal))
        {
            using var vectors = JsonDocument.Parse(await File.ReadAllBytesAsync(path), CaseJson.Options);
            var done = new JsonArray();
            foreach (var entry in vectors.RootElement.GetProperty("cases").EnumerateArray())
            {
                using var run = new CaseRun(entry.GetProperty("case"));
                done.Add(await run.RunAsync());
            }

            var answer = new JsonObject { ["group"] = vectors.RootElement.GetProperty("group").GetString(), ["results"] = done };
            await File.WriteAllBytesAsync(Path.Combine(results, Path.GetFileName(path)), CaseJson.Write(answer));
            Console.WriteLine($"{Path.GetFileName(path)}: {done.Count} cases");
        }

        return 0;
    }
}

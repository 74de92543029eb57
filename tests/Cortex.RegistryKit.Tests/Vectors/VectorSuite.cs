using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>The cases that the reference implementation left: what was asked, and what is to be answered.</summary>
internal static class VectorSuite
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 2048 };

    private static readonly Lazy<IReadOnlyDictionary<string, VectorCase>> Cases = new(() => Load().ToDictionary(vector => vector.Name, StringComparer.Ordinal));

    /// <summary>All cases of all groups.</summary>
    public static IEnumerable<VectorCase> All => Cases.Value.Values;

    /// <summary>The case of a name.</summary>
    public static VectorCase Find(string name) => Cases.Value[name];

    private static IEnumerable<VectorCase> Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Vectors");
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var entry in JsonDocument.Parse(File.ReadAllBytes(path), Options).RootElement.GetProperty("cases").EnumerateArray()) yield return new VectorCase(entry);
        }
    }
}

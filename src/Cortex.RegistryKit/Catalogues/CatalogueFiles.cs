using System.Collections.Frozen;
using System.Text.Json;

namespace Cortex.RegistryKit;

/// <summary>The catalogues that are part of this assembly, one file for each provider. They are read when one is first asked for.</summary>
internal static class CatalogueFiles
{
    private const string Folder = "catalogues/";

    /// <summary>The models of each provider.</summary>
    public static FrozenDictionary<string, EquatableList<CatalogueEntry>> Shipped { get; } = ReadAll().ToFrozenDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, EquatableList<CatalogueEntry>>> ReadAll()
    {
        var assembly = typeof(CatalogueFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var file = JsonDocument.Parse(stream);
            var provider = file.RootElement.GetProperty("provider").GetString()!;
            yield return new(provider, [.. file.RootElement.GetProperty("models").EnumerateArray().Select(Read)]);
        }
    }

    private static CatalogueEntry Read(JsonElement model) => new(
        model.GetProperty("id").GetString()!,
        model.GetProperty("label").GetString()!,
        model.TryGetProperty("context_k", out var context) ? context.GetInt32() : 0);
}

using System.Collections.Frozen;
using System.Text.Json;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>The catalogues that are part of this assembly, one file for each provider. They are read when one is first asked for.</summary>
internal static class CatalogueFiles
{
    private const string Folder = "catalogues/";

    /// <summary>The models of each provider.</summary>
    public static FrozenDictionary<string, EquatableList<CatalogueEntry>> Shipped { get; } = ReadAll().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The same, for the rules.</summary>
    public static CatalogueSet Checks => LazyChecks.Value;

    private static readonly Lazy<CatalogueSet> LazyChecks = new(() => CatalogueSet.Read(Texts().Select(text => JsonTree.Parse(Utf8Text.FromBytes(text)))));

    private static IEnumerable<byte[]> Texts()
    {
        var assembly = typeof(CatalogueFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return content;
        }
    }

    private static IEnumerable<KeyValuePair<string, EquatableList<CatalogueEntry>>> ReadAll()
    {
        foreach (var text in Texts())
        {
            using var file = JsonDocument.Parse(text);
            var provider = file.RootElement.GetProperty("provider").GetString()!;
            yield return new(provider, [.. file.RootElement.GetProperty("models").EnumerateArray().Select(Read)]);
        }
    }

    private static CatalogueEntry Read(JsonElement model) => new(
        model.GetProperty("id").GetString()!,
        model.GetProperty("label").GetString()!,
        model.TryGetProperty("context_k", out var context) ? context.GetInt32() : 0);
}

using System.Text;
using System.Text.Json;

namespace Cortex.RegistryKit.Fuzz.Inputs;

/// <summary>Texts that people wrote: the corpus of the rules, and the registries that stand in the cases of the reference.</summary>
internal static class SeedTexts
{
    /// <summary>The files of the corpus, each with a finding of its own.</summary>
    public static byte[][] Corpus { get; } = [.. Files("Corpus").Select(File.ReadAllBytes)];

    /// <summary>The registries of the cases, of either version.</summary>
    public static byte[][] Registries { get; } = [.. Cases().Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The files that registries were made from before there were any.</summary>
    public static string[] OlderFiles { get; } = [.. InFiles(name => name.EndsWith("/local_llm.json", StringComparison.Ordinal) || name.EndsWith("/auth.json", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Cases() => InFiles(name => name.EndsWith("/model_registry.json", StringComparison.Ordinal));

    private static IEnumerable<string> InFiles(Func<string, bool> isWanted) =>
        from path in Files("Vectors")
        from found in Parse(path).GetProperty("cases").EnumerateArray()
        let files = found.GetProperty("case").TryGetProperty("files", out var files) ? files : default
        where files.ValueKind == JsonValueKind.Object
        from file in files.EnumerateObject()
        where isWanted(file.Name)
        select file.Value.GetRawText();

    private static JsonElement Parse(string path) => JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 2048 }).RootElement;

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.json").Order(StringComparer.Ordinal);
}

using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Generators.Tests.Support;

/// <summary>What the build would tell the compiler of additional files: metadata, by path.</summary>
internal sealed class FileOptions : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, Options> files = [];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public void Set(string path, IEnumerable<(string Name, string Value)> metadata) =>
        files[path] = new Options(metadata.ToDictionary(entry => "build_metadata.AdditionalFiles." + entry.Name, entry => entry.Value, AnalyzerConfigOptions.KeyComparer));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => files.GetValueOrDefault(textFile.Path) ?? GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

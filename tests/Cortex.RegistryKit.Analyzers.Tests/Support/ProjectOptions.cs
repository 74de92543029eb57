using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Tests.Support;

/// <summary>What the build would tell the compiler: properties, and metadata of additional files by path.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, Options> files = [];
    private readonly Options global = new();

    public override AnalyzerConfigOptions GlobalOptions => global;

    public void Property(string name, string value) => global.Values["build_property." + name] = value;

    public void Metadata(string path, string name, string value)
    {
        if (!files.TryGetValue(path, out var options)) files[path] = options = new Options();
        options.Values["build_metadata.AdditionalFiles." + name] = value;
    }

    /// <summary>The same as a build writes it down for an editor.</summary>
    public string ToGlobalConfig() => string.Join('\n', ["is_global = true", .. Lines(global), .. files.SelectMany(file => Lines(file.Value).Prepend($"[{file.Key}]"))]);

    private static IEnumerable<string> Lines(Options options) => options.Values.Select(value => $"{value.Key} = {value.Value}");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options();

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => files.GetValueOrDefault(textFile.Path) ?? new Options();

    private sealed class Options : AnalyzerConfigOptions
    {
        public Dictionary<string, string> Values { get; } = new(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => Values.TryGetValue(key, out value);
    }
}

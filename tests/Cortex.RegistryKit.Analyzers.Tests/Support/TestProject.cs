using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cortex.RegistryKit.Analyzers.Code;
using Cortex.RegistryKit.Analyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers.Tests.Support;

/// <summary>A project as the compiler sees it, with all of our analyzers.</summary>
internal sealed class TestProject
{
    private readonly List<AdditionalText> files = [];
    private readonly List<string> sources = [];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new RegistryFileAnalyzer(), new RegistryIdAnalyzer()];

    public static ImmutableArray<MetadataReference> References { get; } = [.. FrameworkAssemblies().Select(path => MetadataReference.CreateFromFile(path))];

    public ProjectOptions Options { get; } = new();

    /// <summary>Whether advice counts as well: most tests are about what is wrong, in files that name little else.</summary>
    public bool HearsAdvice { get; init; }

    /// <summary>A project that has our schemas, as the package hands them over.</summary>
    public static TestProject WithModels() => new TestProject().Schema("/package/schemas/model_registry.v2.schema.json", Schemas.Models, "false");

    /// <summary>The same with our catalogues, on a day that does not change.</summary>
    public static TestProject WithModelsAndCatalogues(string today = "2026-05-01")
    {
        var project = new TestProject { HearsAdvice = true }.Schema("/package/schemas/model_registry.v2.schema.json", Schemas.Models, "false");
        foreach (var name in new[] { "anthropic", "google" }) project.File($"/package/schemas/catalogues/{name}.json", Repository.Read($"schemas/catalogues/{name}.json"), "catalogue");
        project.Options.Property("RegistryCheckDate", today);
        return project;
    }

    public static TestProject WithBoxes() => new TestProject().Schema("/project/schemas/boxes.schema.json", Schemas.Boxes);

    public TestProject Schema(string path, string text, string emit = "true") => File(path, text, "schema", ("RkEmit", emit));

    public TestProject Registry(string path, string text, params (string Name, string Value)[] metadata) => File(path, text, "registry", metadata);

    public TestProject File(string path, string text, string kind, params (string Name, string Value)[] metadata) => File(path, SourceText.From(text, Encoding.UTF8), kind, metadata);

    public TestProject File(string path, SourceText text, string kind, params (string Name, string Value)[] metadata)
    {
        files.Add(new MemoryFile(path, text));
        foreach (var (name, value) in metadata.Prepend(("RkKind", kind))) Options.Metadata(path, name, value);
        return this;
    }

    public TestProject Code(string source)
    {
        sources.Add(source);
        return this;
    }

    /// <summary>What our analyzers report, in the order of files and places. It fails if they fail.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync()
    {
        var compilation = CSharpCompilation.Create("test", sources.Select(source => CSharpSyntaxTree.ParseText(source)), References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var withAnalyzers = compilation.WithAnalyzers(Analyzers, new AnalyzerOptions([.. files], Options));
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. diagnostics.Where(diagnostic => HearsAdvice || !IsAdvice(diagnostic)).OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }

    /// <summary>The same as a build prints it, without folders.</summary>
    public async Task<IReadOnlyList<string>> PrintAsync() => [.. (await AnalyzeAsync()).Select(Print)];

    public static string Print(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        return FormattableString.Invariant($"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static bool IsAdvice(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Info && diagnostic.Id[2] is ('2' or '4');

    private static IEnumerable<string> FrameworkAssemblies()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cortex.RegistryKit.Generators.Tests.Support;

/// <summary>A project as the compiler sees it, with our generator, against the runtime's public members.</summary>
internal sealed class TestProject
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    private readonly List<AdditionalText> files = [];
    private readonly FileOptions options = new();
    private readonly List<(string Name, byte[] Content)> resources = [];

    public static ImmutableArray<MetadataReference> References { get; } = [.. Assemblies().Select(path => MetadataReference.CreateFromFile(path))];

    private CSharpCompilation compilation = CSharpCompilation.Create("Foreign", [], References, Options);

    private GeneratorDriver? driver;

    /// <summary>A project that has our schemas, as the package hands them over.</summary>
    public static TestProject WithModels() => new TestProject().Schema(Schemas.Models, "/package/schemas/model_registry.v2.schema.json", ("RkEmit", "false"), ("RkNamespace", "Cortex.RegistryKit"));

    /// <summary>Adds a schema whose types the project emits.</summary>
    public TestProject Schema(string text, string path = "/project/schemas/own.schema.json", params (string Name, string Value)[] metadata) =>
        File(path, text, [("RkKind", "schema"), ("RkEmit", "true"), ("RkNamespace", "Foreign"), ("RkAccessibility", "public"), .. metadata]);

    /// <summary>Adds a registry.</summary>
    public TestProject Registry(string text, string path = "/project/model_registry.json", params (string Name, string Value)[] metadata) =>
        File(path, text, [("RkKind", "registry"), ("RkNamespace", "Foreign.App"), ("RkOutputPath", System.IO.Path.GetFileName(path)), .. metadata]);

    /// <summary>Adds a file, or changes its text, as an editor would.</summary>
    public TestProject File(string path, string text, params (string Name, string Value)[] metadata)
    {
        var file = new MemoryFile(path, text);
        var known = files.Find(other => other.Path == path);
        if (metadata.Length > 0) options.Set(path, metadata.GroupBy(entry => entry.Name).Select(group => group.Last()));
        if (known is null) files.Add(file);
        else files[files.IndexOf(known)] = file;
        if (known is not null) driver = driver?.ReplaceAdditionalText(known, file);
        return this;
    }

    public TestProject Resource(string name, string text)
    {
        resources.Add((name, System.Text.Encoding.UTF8.GetBytes(text)));
        return this;
    }

    public TestProject Code(string source)
    {
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Parsing, $"/project/Code{compilation.SyntaxTrees.Length}.cs"));
        return this;
    }

    /// <summary>Turns the order of the files around.</summary>
    public TestProject InOtherOrder()
    {
        files.Reverse();
        return this;
    }

    /// <summary>Runs the generator, after the first time on what it has kept.</summary>
    public GeneratorRunResult Run()
    {
        driver ??= CSharpGeneratorDriver.Create([new RegistryGenerator().AsSourceGenerator()], files, Parsing, options, new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return result;
    }

    /// <summary>What the generator emits: text by name.</summary>
    public IReadOnlyDictionary<string, string> Emit() => Run().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Compiles the project. Any warning fails the test, missing documentation and nullability included.</summary>
    public Compiled Compile()
    {
        var sources = Run().GeneratedSources;
        var whole = compilation.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, Parsing, source.HintName)));
        var image = new MemoryStream();
        var result = whole.Emit(image, manifestResources: resources.Select(resource => new ResourceDescription(resource.Name, () => new MemoryStream(resource.Content), isPublic: true)));
        var warnings = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(warnings.Count == 0, string.Join("\n", warnings.Select(diagnostic => $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}")));
        return new Compiled(image.ToArray(), whole);
    }

    private static IEnumerable<string> Assemblies()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Snapshot).Assembly.Location).Append(typeof(Language.Schema.RegistrySchema).Assembly.Location);
    }
}

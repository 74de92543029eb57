using System.Reflection;
using Cortex.RegistryKit.Analyzers.Code;
using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Benchmarks;
using Cortex.RegistryKit.Build.Benchmarks.Inputs;
using Cortex.RegistryKit.Generators;
using Cortex.RegistryKit.Language.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Build.Benchmarks.Generators;

/// <summary>A project as the compiler has it: in memory, and nothing of it parsed before.</summary>
internal sealed class InMemoryProject
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly MetadataReference[] References =
    [
        .. Directory.GetFiles(Framework, "*.dll").Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll") && IsManaged(path)).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Secret).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(RegistrySchema).Assembly.Location),
    ];

    private static readonly Lazy<IReadOnlyList<Type>> JsonGenerators = new(FindJsonGenerators);

    private readonly List<AdditionalText> files;
    private readonly InMemoryOptions options;
    private readonly Variant variant;

    /// <summary>A project of a variant.</summary>
    public InMemoryProject(Variant variant)
        : this(variant, variant.Files)
    {
    }

    /// <summary>A project of a variant, with files of its own.</summary>
    public InMemoryProject(Variant variant, IEnumerable<ConsumerFile> own)
    {
        this.variant = variant;
        ConsumerFile[] all = variant.UsesPackage ? [.. own, .. ConsumerFile.OfPackage] : [];
        files = [.. all.Select(file => new InMemoryFile(PathOf(file.Name), file.Text))];
        options = new InMemoryOptions(new Dictionary<string, string>(), all.ToDictionary(file => PathOf(file.Name), file => (IReadOnlyDictionary<string, string>)file.Metadata.ToDictionary(value => "build_metadata.AdditionalFiles." + value.Name, value => value.Value)));
    }

    /// <summary>The generators of the variant.</summary>
    public IReadOnlyList<ISourceGenerator> Generators() =>
        variant.UsesPackage ? [new RegistryGenerator().AsSourceGenerator()] : variant == Variant.Json ? [.. JsonGenerators.Value.Select(Make)] : [];

    /// <summary>The code, parsed.</summary>
    public CSharpCompilation Parse()
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";
        var sources = ConsumerCode.Files.Select(file => (Name: file.Key, Text: file.Value)).Concat(variant.Code).Append((Name: "Usings.cs", Text: Usings));
        return CSharpCompilation.Create(ConsumerCode.Scope, sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Parsing, PathOf(source.Name))), References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The code with an edit that concerns no generator.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int round)
    {
        var edited = compilation.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == ConsumerCode.Edited);
        return compilation.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText(FormattableString.Invariant($"{edited}\ninternal static class Edit{round};"), Parsing, edited.FilePath));
    }

    /// <summary>What runs generators over the project; by default those of the variant.</summary>
    public GeneratorDriver Driver(params IReadOnlyList<ISourceGenerator> generators) => CSharpGeneratorDriver.Create(generators.Count > 0 ? generators : Generators(), files, Parsing, options);

    /// <summary>Changes the text of a file, as an editor does.</summary>
    public GeneratorDriver Change(GeneratorDriver driver, string name, Func<string, string> change)
    {
        var index = files.FindIndex(file => file.Path == PathOf(name));
        var changed = new InMemoryFile(PathOf(name), change(files[index].GetText()!.ToString()));
        driver = driver.ReplaceAdditionalText(files[index], changed);
        files[index] = changed;
        return driver;
    }

    /// <summary>Runs the analyzers of the variant, and one that every build could have.</summary>
    public async Task AnalyzeAsync(Compilation compilation)
    {
        DiagnosticAnalyzer[] own = variant.UsesPackage ? [new RegistryFileAnalyzer(), new RegistryCodeAnalyzer()] : [];
        var analyzed = compilation.WithAnalyzers([new EmptyAnalyzer(), .. own], new AnalyzerOptions([.. files], options));
        var found = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        if (found.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)) is { } error) throw new InvalidOperationException(error.ToString());
    }

    private static string PathOf(string name) => Path.Combine("/project", name);

    private static bool IsManaged(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }

    // The SDK hands it to every project, beside the reference assemblies of the framework.
    private static IReadOnlyList<Type> FindJsonGenerators()
    {
        var packs = Path.GetFullPath(Path.Combine(Framework, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var version = Directory.GetDirectories(packs, $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).Last();
        return [.. Assembly.LoadFrom(Path.Combine(version, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll")).GetTypes().Where(type => type.IsDefined(typeof(GeneratorAttribute)))];
    }

    private static ISourceGenerator Make(Type type) => Activator.CreateInstance(type) is IIncrementalGenerator generator ? generator.AsSourceGenerator() : throw new InvalidOperationException($"{type} is no incremental generator.");
}

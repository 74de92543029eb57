using System.Diagnostics;
using System.Globalization;
using Cortex.RegistryKit;
using Cortex.RegistryKit.Analyzers.Benchmarks;
using Cortex.RegistryKit.Analyzers.Code;
using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Benchmarks;
using Cortex.RegistryKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

// The share of the analyzers in a compile: their own time, as the compiler's ReportAnalyzer counts it, over the time of the compiler
// for the same code without them (parsing, generating, binding, emitting). Every round begins anew, so that nothing is parsed already.
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
DiagnosticAnalyzer[] analyzers = [new RegistryFileAnalyzer(), new RegistryCodeAnalyzer()];
var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
MetadataReference[] references =
[
    .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework).Select(path => MetadataReference.CreateFromFile(path)),
    MetadataReference.CreateFromFile(typeof(Secret).Assembly.Location),
];
var schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "model_registry.v2.schema.json"));
var registry = Inputs.Registry();
var sources = Enumerable.Range(0, Inputs.Files).Select(Inputs.File).ToList();

Console.WriteLine(FormattableString.Invariant($"{Inputs.Files} files, {Inputs.Files * Inputs.CallsInAFile} marked calls, {Inputs.Models} models, {rounds} rounds after 2 to warm up; milliseconds"));
Console.WriteLine("  compiler   files    code   share");
var shares = new List<double>();
for (var round = -2; round < rounds; round++)
{
    var (compiler, files, code) = await RunAsync();
    if (round < 0) continue;

    shares.Add((files + code) / compiler);
    Console.WriteLine(FormattableString.Invariant($"{compiler,10:F0}{files,8:F1}{code,8:F1}{shares[^1],8:P1}"));
}

shares.Sort();
Console.WriteLine(FormattableString.Invariant($"median {shares[shares.Count / 2]:P1}, least {shares[0]:P1}, most {shares[^1]:P1}"));

async Task<(double Compiler, double Files, double Code)> RunAsync()
{
    AdditionalText[] additional = [new InMemoryFile("/package/schemas/model_registry.v2.schema.json", schema), new InMemoryFile("/project/model_registry.json", registry)];
    var options = new InMemoryOptions(new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        [additional[0].Path] = Metadata(("RkKind", "schema"), ("RkEmit", "false"), ("RkNamespace", "Cortex.RegistryKit")),
        [additional[1].Path] = Metadata(("RkKind", "registry"), ("RkNamespace", "Bench"), ("RkOutputPath", "model_registry.json")),
    });

    // Both halves get trees of their own, so that the second does not profit from what the first has bound.
    GC.Collect();
    var watch = Stopwatch.StartNew();
    var compilation = Compile(additional, options);
    var result = compilation.Emit(Stream.Null);
    var compiler = watch.Elapsed.TotalMilliseconds;
    if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));

    // One after the other, since analyzers that wait for a processor would count the waiting as work.
    AdditionalText[] fresh = [.. additional.Select(file => new InMemoryFile(file.Path, file.GetText()!.ToString()))];
    var settings = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. fresh], options), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
    var analyzed = Compile(fresh, options).WithAnalyzers([.. analyzers], settings);
    var found = await analyzed.GetAnalysisResultAsync(CancellationToken.None);
    if (found.GetAllDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal))) throw new InvalidOperationException("The project is not meant to have errors.");

    return (compiler, Time(analyzers[0]), Time(analyzers[1]));

    double Time(DiagnosticAnalyzer analyzer) => found.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds;
}

Compilation Compile(AdditionalText[] additional, InMemoryOptions options)
{
    var compilation = CSharpCompilation.Create("bench", sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"/project/Worker{i}.cs")), references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Debug, concurrentBuild: false));
    CSharpGeneratorDriver.Create([new RegistryGenerator().AsSourceGenerator()], additional, optionsProvider: options).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
    return generated;
}

static Dictionary<string, string> Metadata(params (string Name, string Value)[] values) => values.ToDictionary(value => "build_metadata.AdditionalFiles." + value.Name, value => value.Value);

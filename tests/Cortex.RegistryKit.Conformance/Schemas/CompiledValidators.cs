using System.Reflection;
using System.Runtime.Loader;
using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>Emits validators as a build would, and compiles them in memory: each schema in a namespace of its own, and all of them together.</summary>
internal sealed class CompiledValidators : IEmittedValidators
{
    private const string DocumentFile = ".Document.g.cs";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    private static readonly IReadOnlyList<MetadataReference> References = [.. Assemblies().Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the compiler had to say of emitted code.</summary>
    public List<string> Warnings { get; } = [];

    public IReadOnlyList<EmittedValidator?> Compile(IReadOnlyList<RegistrySchema> schemas, ValidationOptions options)
    {
        var trees = new List<SyntaxTree>();
        var probes = new string?[schemas.Count];
        for (var i = 0; i < schemas.Count; i++)
        {
            if (!schemas[i].IsSound || schemas[i].EmissionFindings.Count > 0) continue;

            var scope = FormattableString.Invariant($"Schema{i}");
            var files = SchemaCompiler.Compile(schemas[i], scope, options: options);
            var root = files.First(file => file.Name.EndsWith(DocumentFile, StringComparison.Ordinal)).Name[..^DocumentFile.Length];
            trees.AddRange(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Parsing, $"{scope}/{file.Name}")));
            trees.Add(CSharpSyntaxTree.ParseText($"namespace Probes; internal static class {scope} {{ internal static bool IsValid(byte[] utf8) => global::{scope}.{root}.IsValid(utf8); }}", Parsing));
            probes[i] = "Probes." + scope;
        }

        var assembly = Load(trees);
        return [.. probes.Select(probe => probe is null ? null : Validator(assembly.GetType(probe, throwOnError: true)!))];
    }

    // All keywords have emitted forms, so that nothing is handed to the validator that reads schemas.
    private static EmittedValidator Validator(Type probe) => new(probe.GetMethod("IsValid", BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Func<byte[], bool>>(), IsDelegated: false);

    private Assembly Load(List<SyntaxTree> trees)
    {
        var image = new MemoryStream();
        var result = CSharpCompilation.Create("Emitted" + Guid.NewGuid().ToString("N"), trees, References, Options).Emit(image);
        Warnings.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe));
        if (!result.Success) throw new InvalidOperationException(string.Join("\n", Warnings.Take(10)));

        image.Position = 0;
        return new AssemblyLoadContext("emitted").LoadFromStream(image);
    }

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    private static IEnumerable<string> Assemblies()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Snapshot).Assembly.Location).Append(typeof(RegistrySchema).Assembly.Location);
    }
}

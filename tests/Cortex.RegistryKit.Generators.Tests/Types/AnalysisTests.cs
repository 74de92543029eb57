using System.Collections.Immutable;
using System.Reflection;
using Cortex.RegistryKit.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>What is emitted passes every analyzer of the SDK, as under <c>AnalysisLevel=latest-all</c>.</summary>
public sealed class AnalysisTests
{
    private const string Foreign = """
        {
          "title": "Foreign", "description": "Anything that is not in ours.",
          "properties": {
            "sizes": {"type": "array", "items": {"type": "integer"}}, "dice": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 6}}, "flags": {"type": "array", "items": {"type": "boolean"}},
            "at": {"type": "string", "format": "date-time"}, "key": {"type": "string", "format": "uuid"}, "site": {"type": "string", "format": "uri"}, "days": {"type": "array", "items": {"type": "string", "format": "date-time"}},
            "figure": {
              "title": "Figure", "type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "home": {"type": "string", "format": "uri"}},
              "if": {"properties": {"kind": {"const": "circle"}}}, "then": {"required": ["radius"], "properties": {"radius": {"type": "number"}, "link": {"type": "string", "format": "uri"}}}, "else": {"properties": {"ratios": {"type": "array", "items": {"type": "number"}}}}
            },
            "jobs": {"type": "array", "items": {"title": "Job", "type": "object", "required": ["id", "at"], "properties": {"id": {"type": "string", "x-rk-id": "job"}, "at": {"type": "string", "format": "date-time"}, "keys": {"type": "array", "items": {"type": "string", "format": "uuid"}}}}}
          }
        }
        """;

    [Fact]
    public async Task Emitted_code_passes_the_analyzers_of_the_SDK()
    {
        using var compiled = new TestProject().Schema(Schemas.Models, metadata: ("RkNamespace", "Somebody.Registries")).Schema(Schemas.Notify, "/project/notify.json", ("RkNamespace", "Somebody.Messages"))
            .Schema(Foreign, "/project/foreign.json", ("RkNamespace", "Somebody.Others"), ("RkDotNetTypes", "true")).Compile();
        var analyzers = Analyzers();
        var all = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        var compilation = compiled.Compilation.WithOptions(compiled.Compilation.Options.WithSpecificDiagnosticOptions(all));

        var found = await compilation.WithAnalyzers(analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();

        Assert.NotEmpty(analyzers);
        Assert.Empty(found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true).Select(diagnostic => diagnostic.ToString()));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
        [.. Directory.EnumerateFiles(Folder(), "Microsoft.CodeAnalysis*NetAnalyzers.dll").SelectMany(path => Types(Assembly.LoadFrom(path)))
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    // Some analyzers are for Visual Basic as well, which no test loads.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }

    // Beside the runtime that the tests run on: shared/Microsoft.NETCore.App/10.0.0 and sdk/10.0.100.
    private static string Folder()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk"), "10.*").Order(StringComparer.Ordinal).Select(sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers")).Last(Directory.Exists);
    }
}

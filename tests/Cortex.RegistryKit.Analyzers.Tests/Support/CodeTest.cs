using Cortex.RegistryKit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Cortex.RegistryKit.Analyzers.Tests.Support;

/// <summary>C# with marks where findings are expected, in a project with registries.</summary>
internal sealed class CodeTest : CSharpAnalyzerTest<RegistryCodeAnalyzer, DefaultVerifier>
{
    /// <summary>The attribute, and methods that carry it.</summary>
    private const string Library = """
        namespace Cortex.RegistryKit
        {
            [System.AttributeUsage(System.AttributeTargets.Parameter | System.AttributeTargets.Property | System.AttributeTargets.Field | System.AttributeTargets.ReturnValue | System.AttributeTargets.Class)]
            internal sealed class RegistryIdAttribute(string kind) : System.Attribute { public string Kind => kind; }
        }

        namespace Somebody.Else
        {
            internal sealed class RegistryIdAttribute(string kind) : System.Attribute { public string Kind => kind; }
        }
        """;

    private readonly ProjectOptions options = new();

    public CodeTest(string source)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(TestProject.References);
        TestState.Sources.Add(source);
        TestState.Sources.Add(("Library.cs", Library));
    }

    public CodeTest Property(string name, string value)
    {
        options.Property(name, value);
        return this;
    }

    public CodeTest Schema(string path, string text) => File(path, text, "schema");

    public CodeTest Registry(string path, string text, string name = "") => File(path, text, "registry", name);

    protected override AnalyzerOptions GetAnalyzerOptions(Project project) => new(project.AnalyzerOptions.AdditionalFiles, options);

    private CodeTest File(string path, string text, string kind, string name = "")
    {
        TestState.AdditionalFiles.Add((path, text));
        options.Metadata(path, "RkKind", kind);
        options.Metadata(path, "RkName", name);
        return this;
    }
}

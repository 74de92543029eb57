using System.Text;
using Cortex.RegistryKit.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>The same generator under Roslyn's own testing package, which checks each emitted file, and that it compiles.</summary>
public sealed class TestingPackageTests
{
    private const string Registry = """{"version": 2, "models": [{"id": "gemma", "type": "claude_cli", "label": "Gemma"}]}""";

    [Fact]
    public async Task A_registry_gives_a_class_for_each_kind_and_one_to_open_it()
    {
        var test = new CSharpSourceGeneratorTest<RegistryGenerator, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0") };
        test.TestState.AdditionalReferences.AddRange(TestProject.References);
        test.TestState.Sources.Add("internal static class Program { internal static Cortex.RegistryKit.ModelId Model => App.Models.Gemma; }");
        test.TestState.AdditionalFiles.Add(("/package/model_registry.v2.schema.json", Schemas.Models));
        test.TestState.AdditionalFiles.Add(("/project/model_registry.json", Registry));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", """
            is_global = true
            [/package/model_registry.v2.schema.json]
            build_metadata.AdditionalFiles.RkKind = schema
            build_metadata.AdditionalFiles.RkEmit = false
            build_metadata.AdditionalFiles.RkNamespace = Cortex.RegistryKit
            [/project/model_registry.json]
            build_metadata.AdditionalFiles.RkKind = registry
            build_metadata.AdditionalFiles.RkNamespace = App
            build_metadata.AdditionalFiles.RkOutputPath = model_registry.json
            """));
        foreach (var (name, text) in TestProject.WithModels().Registry(Registry, metadata: ("RkNamespace", "App")).Emit()) test.TestState.GeneratedSources.Add((typeof(RegistryGenerator), name, SourceText.From(text, Encoding.UTF8)));

        await test.RunAsync();
    }
}

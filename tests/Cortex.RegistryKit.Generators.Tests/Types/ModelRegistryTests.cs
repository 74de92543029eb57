using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>What is emitted for our own schema is anybody's code: it works in another assembly and namespace, on the runtime's public members.</summary>
public sealed class ModelRegistryTests
{
    private const string Scope = "Somebody.Else";

    private const string Code = """
        using System.IO;
        using System.Linq;
        using Cortex.RegistryKit;

        namespace Somebody.Else;

        internal static class Program
        {
            internal static string Resolve(string path, string role) => Describe(Load(path).Resolve(new RoleName(role)));

            internal static string Explain(string path, string role) => string.Join("; ", Load(path).Explain(new RoleName(role)).Candidates.Select(candidate => $"{candidate.Source}: {candidate.Outcome}"));

            internal static bool IsSound(string path) => new RegistryFile<Somebody.Else.ModelRegistry>(path).Load().IsSound;

            internal static string[] Models(string path) => Load(path).Data.Models.Select(model => model.GetType().Name + " " + model.Id).ToArray();

            internal static string Print(string path) => string.Join("\n", Load(path).Data.Hosts) + Load(path).ResolveModel("gemma-office");

            private static Snapshot<Somebody.Else.ModelRegistry> Load(string path) => new RegistryFile<Somebody.Else.ModelRegistry>(path, new RegistryOptions { Settings = new ModelRegistrySettings { DefaultModel = "opus" }, Environment = name => name == "OFFICE_LLM_KEY" ? "office-key" : null }).Load();

            private static string Describe(ResolvedModel resolved) => resolved switch
            {
                ResolvedLocalOpenAiModel local => $"{local.Id} at {local.ApiUrl} ({local.HostType}) with {local.ApiKey.Reveal()}",
                ResolvedClaudeCliModel claude => $"{claude.Id}, {claude.Model.Label}",
                _ => $"{resolved.Id}, {resolved.Model.Type}",
            };
        }
        """;

    [Fact]
    public void It_compiles_without_a_warning_under_another_namespace() => Assert.NotNull(Compile().Assembly.GetType(Scope + ".ModelRegistry"));

    [Fact]
    public void It_has_no_using_that_is_not_needed() =>
        Assert.DoesNotContain(Compile().Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS8019" && diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    [Fact]
    public void It_loads_resolves_and_explains_there()
    {
        var path = TemporaryFile(Schemas.ModelsExample.Replace("\"opus\",\"type\":\"claude_cli\"", "\"opus\",\"type\":\"local_openai\"", StringComparison.Ordinal));
        var compiled = Compile();

        Assert.Equal("gemma-office at https://llm.example.com (openwebui) with office-key", compiled.Call<string>("Somebody.Else.Program", "Resolve", path, "chat"));
        Assert.Equal("gemma-local at http://localhost:11434/v1 (openai) with ", compiled.Call<string>("Somebody.Else.Program", "Resolve", path, "distill"));
        Assert.Equal("claude_cli, Claude (CLI) — opus", compiled.Call<string>("Somebody.Else.Program", "Resolve", path, "unheard-of"));
        Assert.Equal("primary: Unusable; backup_1: Used", compiled.Call<string>("Somebody.Else.Program", "Explain", path, "chat"));
        Assert.Equal(["LocalOpenAiModel opus", "GeminiCliModel gemini-terminal", "GeminiApiModel gemini-pro", "LocalOpenAiModel gemma-office", "LocalOpenAiModel gemma-local"], compiled.Call<string[]>("Somebody.Else.Program", "Models", path));
        Assert.False(compiled.Call<bool>("Somebody.Else.Program", "IsSound", path), "the role coder has no other model");
        Assert.True(compiled.Call<bool>("Somebody.Else.Program", "IsSound", TemporaryFile(Schemas.ModelsExample)));
    }

    [Fact]
    public void It_prints_no_secret_there()
    {
        var path = TemporaryFile(Schemas.ModelsExample.Replace("${env:OFFICE_LLM_KEY}", "sk-very-secret", StringComparison.Ordinal));

        Assert.DoesNotContain("sk-very-secret", Compile().Call<string>("Somebody.Else.Program", "Print", path), StringComparison.Ordinal);
    }

    [Fact]
    public void It_validates_reads_and_writes_there()
    {
        using var documents = new Documents(Schemas.Models, "ModelRegistry", Scope);
        var example = Schemas.ModelsExample;
        documents.Agree(true, example);
        documents.Agree(true, documents.Empty());
        documents.Agree(false, example.Replace("\"backup_1\":\"gemma-office\"", "\"backup_1\":\"gemma-offic\"", StringComparison.Ordinal));
        documents.Agree(false, example.Replace("\"chat\":{", "\" chat\":{", StringComparison.Ordinal));
        documents.Agree(false, example.Replace("\"context_k\":128", "\"context_k\":\"128\"", StringComparison.Ordinal));

        var written = documents.Rewrite(example)!;
        Assert.True(documents.ReadsAlike(example, written));
        documents.Agree(true, written);
    }

    [Fact]
    public void It_holds_no_path_of_the_machine_that_emitted_it() =>
        Assert.DoesNotContain(Project("/home/somebody/schemas/own.schema.json").Emit().Values, text => text.Contains("/home/", StringComparison.Ordinal) || text.Contains("own.schema", StringComparison.Ordinal));

    [Fact]
    public void Nobody_sees_it_who_was_not_meant_to()
    {
        using var compiled = new TestProject().Schema(Schemas.Models, metadata: ("RkAccessibility", "internal")).Compile();

        Assert.Empty(compiled.Assembly.GetExportedTypes());
    }

    [Fact]
    public void Of_two_schemas_with_one_namespace_the_first_counts()
    {
        var emitted = new TestProject().Schema(Schemas.Models, "/project/b.json").Schema(Schemas.Notify, "/project/a.json").Emit();

        Assert.Contains("Foreign.Notify.g.cs", emitted.Keys);
        Assert.DoesNotContain("Foreign.ModelRegistry.g.cs", emitted.Keys);
    }

    private static TestProject Project(string path = "/project/schemas/own.schema.json") => new TestProject().Schema(Schemas.Models, path, ("RkNamespace", Scope));

    private static Compiled Compile() => Project().Code(Code).Compile();

    private static string TemporaryFile(string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("registry").FullName, "model_registry.json");
        File.WriteAllText(path, text);
        return path;
    }
}

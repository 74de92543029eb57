using System.Text;
using Cortex.RegistryKit.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;
using Workspace = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.Workspace;

namespace Cortex.RegistryKit.Generators.Tests.Written;

/// <summary>What the tool writes is what the generator emits.</summary>
public sealed class GenerateTests
{
    private const string Own = """{"title": "Shapes", "type": "object", "properties": {"size": {"$ref": "common/size.schema.json#/definitions/size"}, "color": {"$ref": "https://example.com/color"}}}""";
    private const string Size = """{"definitions": {"size": {"title": "Size", "type": "object", "required": ["width"], "properties": {"width": {"type": "integer", "minimum": 1}}}}}""";
    private const string Color = """{"$id": "https://example.com/color", "title": "Color", "enum": ["red", "green"]}""";

    [Fact]
    public async Task Our_own_schema_with_its_migrations()
    {
        using var workspace = new Workspace();
        var project = new TestProject();
        foreach (var path in Directory.GetFiles(Repository.PathOf("schemas"), "*.schema.json"))
        {
            workspace.With(Path.GetFileName(path), await File.ReadAllTextAsync(path));
            project.Schema(await File.ReadAllTextAsync(path), "/project/schemas/" + Path.GetFileName(path), ("RkEmit", Path.GetFileName(path) == "model_registry.v2.schema.json" ? "true" : "false"));
        }

        var run = await Tool.RunAsync(workspace, "generate", "model_registry.v2.schema.json", "-o", "out", "--namespace", "Foreign", "--public");

        Assert.Equal(0, run.ExitCode);
        AssertSame(project, workspace);
    }

    [Fact]
    public async Task A_schema_that_refers_to_files_and_ids()
    {
        using var workspace = new Workspace().With("s/own.schema.json", Own.Replace(", ", ",\r\n\t", StringComparison.Ordinal)).With("s/common/size.schema.json", Size).With("colors.json", Color);
        var project = new TestProject().Schema(Own, "/project/s/own.schema.json", ("RkAccessibility", "internal"), ("RkNamespace", "A.b-c"))
            .Schema(Size, "/project/s/common/size.schema.json", ("RkEmit", "false")).Schema(Color, "/project/colors.json", ("RkEmit", "false"));

        var run = await Tool.RunAsync(workspace, "generate", "s/own.schema.json", "colors.json", "-o", "out", "--namespace", "A.b-c");

        Assert.Equal("no findings in 1 file", Assert.Single(run.ErrorLines));
        AssertSame(project, workspace);
    }

    [Theory]
    [InlineData("--assert-formats", "RkAssertFormats")]
    [InlineData("--dotnet-types", "RkDotNetTypes")]
    public async Task A_schema_whose_formats_mean_something(string option, string metadata)
    {
        const string Moment = """{"title": "Moment", "type": "object", "properties": {"at": {"type": "string", "format": "date-time"}}}""";
        using var workspace = new Workspace().With("own.schema.json", Moment);
        var project = new TestProject().Schema(Moment, metadata: [("RkAccessibility", "internal"), (metadata, "true")]);

        await Tool.RunAsync(workspace, "generate", "own.schema.json", "-o", "out", "--namespace", "Foreign", option);

        AssertSame(project, workspace);
        Assert.NotEqual(new TestProject().Schema(Moment, metadata: ("RkAccessibility", "internal")).Emit(), project.Emit());
    }

    [Fact]
    public async Task It_compiles_as_it_is()
    {
        using var workspace = new Workspace().With("own.schema.json", Schemas.Notify);
        await Tool.RunAsync(workspace, "generate", "own.schema.json", "-o", "out", "--namespace", "Foreign");
        var sources = Directory.GetFiles(workspace.PathOf("out")).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.CSharp14), path));

        var compilation = CSharpCompilation.Create("written", sources, TestProject.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.NotEmpty(compilation.SyntaxTrees);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public async Task A_file_that_is_right_already_is_left_alone_and_so_is_everything_else()
    {
        using var workspace = new Workspace().With("own.schema.json", Color).With("out/mine.cs", "");
        var first = await Tool.RunAsync(workspace, "generate", "own.schema.json", "-o", "out", "--namespace", "N");
        var changed = first.Lines[0]["wrote ".Length..];
        var before = Directory.GetFiles(workspace.PathOf("out")).Where(path => !path.EndsWith(changed, StringComparison.Ordinal)).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        var content = await File.ReadAllTextAsync(workspace.PathOf(changed));
        workspace.With(changed, "something else");

        var again = await Tool.RunAsync(workspace, "generate", "own.schema.json", "-o", "out", "--namespace", "N");

        Assert.Equal(first.Lines[0], Assert.Single(again.Lines));
        Assert.Equal(content, await File.ReadAllTextAsync(workspace.PathOf(changed)));
        Assert.All(before, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_written_and_writes_nothing()
    {
        using var workspace = new Workspace().With("own.schema.json", Color);

        var dry = await Tool.RunAsync(workspace, "generate", "own.schema.json", "-o", "out", "--namespace", "N", "--dry-run");

        Assert.False(Directory.Exists(workspace.PathOf("out")));
        var real = await Tool.RunAsync(workspace, "generate", "own.schema.json", "-o", "out", "--namespace", "N");
        Assert.Equal(real.Lines.Select(line => line.Replace("wrote ", "would write ", StringComparison.Ordinal)), dry.Lines);
    }

    [Theory]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "intger"}}}""", "s.json(1,49): error RK0")]
    [InlineData("""{"type": "object", "properties": {"a": {"$ref": "b.json"}}}""", "s.json(1,49): error RK0")]
    [InlineData("{", "s.json(1,1): error RK0")]
    public async Task A_schema_with_errors_gives_findings_and_no_file(string schema, string finding)
    {
        using var workspace = new Workspace().With("s.json", schema);

        var run = await Tool.RunAsync(workspace, "generate", "s.json", "-o", "out", "--namespace", "N");

        Assert.StartsWith(finding, run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.False(Directory.Exists(workspace.PathOf("out")));
    }

    private static void AssertSame(TestProject project, Workspace workspace)
    {
        var emitted = project.Run().GeneratedSources;
        Assert.NotEmpty(emitted);
        Assert.Equal(emitted.Select(source => source.HintName).Order(StringComparer.Ordinal), Directory.GetFiles(workspace.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(emitted, source => Assert.Equal(Encoding.UTF8.GetBytes(source.SourceText.ToString()), File.ReadAllBytes(workspace.PathOf("out/" + source.HintName))));
    }
}

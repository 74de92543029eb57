using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Analyzers.Tests.Build;

/// <summary>What becomes of a project's items, without a build.</summary>
public class ItemTests
{
    [Fact]
    public async Task A_file_of_the_default_name_is_picked_up()
    {
        using var project = new ThrowAwayProject();
        project.Write("model_registry.json", "{}");
        var items = await ItemsAsync(project);

        var registry = Assert.Single(Registries(items));
        Assert.Equal(("model_registry.json", "", "Consumer", "false", "internal", "model_registry.json"), Described(registry));
        var copied = Assert.Single(items["None"]!.AsArray(), item => Text(item!, "Filename") == "model_registry")!;
        Assert.Equal(("model_registry.json", "PreserveNewest", "PreserveNewest"), (Text(copied, "Link"), Text(copied, "CopyToOutputDirectory"), Text(copied, "CopyToPublishDirectory")));
    }

    [Theory]
    [InlineData("""<ModelRegistry Include="model_registry.json" Name="Main" />""")]
    [InlineData("""<ModelRegistry Include="./model_registry.json" Name="Main" />""")]
    [InlineData("""<ModelRegistry Include="$(MSBuildThisFileDirectory)model_registry.json" Name="Main" />""")]
    [InlineData("""<ModelRegistry Include="*.json" Name="Main" />""")]
    [InlineData("""<ModelRegistry Update="model_registry.json" Name="Main" />""")]
    public async Task A_file_that_is_named_as_well_counts_once(string item)
    {
        using var project = new ThrowAwayProject($"<ItemGroup>{item}</ItemGroup>");
        project.Write("model_registry.json", "{}");
        var items = await ItemsAsync(project);

        Assert.Equal("Main", Text(Assert.Single(Registries(items)), "RkName"));
        Assert.Single(items["None"]!.AsArray(), item => Text(item!, "Filename") == "model_registry");
    }

    [Theory]
    [InlineData("<PropertyGroup><EnableDefaultModelRegistryItems>false</EnableDefaultModelRegistryItems></PropertyGroup>")]
    [InlineData("""<ItemGroup><ModelRegistry Remove="model_registry.json" /></ItemGroup>""")]
    public async Task The_default_can_be_switched_off(string project)
    {
        using var throwAway = new ThrowAwayProject(project);
        throwAway.Write("model_registry.json", "{}");

        Assert.Empty(Registries(await ItemsAsync(throwAway)));
    }

    [Fact]
    public async Task Without_a_file_there_is_no_item()
    {
        using var project = new ThrowAwayProject();

        Assert.Empty(Registries(await ItemsAsync(project)));
    }

    [Fact]
    public async Task Files_in_folders_outside_and_in_the_assembly()
    {
        using var project = new ThrowAwayProject("""
            <PropertyGroup><RootNamespace>My.App</RootNamespace></PropertyGroup>
            <ItemGroup>
              <ModelRegistry Include="config/*.json" Name="Deep" Embed="true" Namespace="Other" />
              <ModelRegistry Include="../outside-of-it.json" Name="Out" Accessibility="public" RkSchema="urn:example:boxes" />
              <ModelRegistry Include="sub/linked.json" Name="Linked" Link="at/run/time.json" RkSchema="schemas/x.schema.json" />
              <RegistrySchema Include="schemas/*.json" />
              <RegistrySchema Include="y.schema.json" Namespace="Y" />
            </ItemGroup>
            """);
        project.Write("config/team.de.json", "{}");
        project.Write("schemas/x.schema.json", "{}");
        var items = await ItemsAsync(project);

        Assert.Equal(
            [
                ("config/team.de.json", "Deep", "Other", "true", "internal", "config/team.de.json"),
                ("../outside-of-it.json", "Out", "My.App", "false", "public", "outside-of-it.json"),
                ("sub/linked.json", "Linked", "My.App", "false", "internal", "at/run/time.json"),
            ],
            Registries(items).Select(Described));
        Assert.Equal(["", "urn:example:boxes", "../schemas/x.schema.json"], Registries(items).Select(item => Text(item, "RkSchema")));

        var resource = Assert.Single(items["EmbeddedResource"]!.AsArray())!;
        Assert.Equal(("config/team.de.json", "false"), (Text(resource, "LogicalName"), Text(resource, "WithCulture")));
        Assert.Equal(["outside-of-it.json", "at/run/time.json"], items["None"]!.AsArray().Where(item => Text(item!, "CopyToOutputDirectory").Length > 0).Select(item => Text(item!, "Link")));
        Assert.DoesNotContain(items["None"]!.AsArray(), item => Text(item!, "Filename") == "team.de");
    }

    [Fact]
    public async Task Schemas_of_the_package_and_of_the_project_are_handed_over()
    {
        using var project = new ThrowAwayProject("""<ItemGroup><RegistrySchema Include="a.schema.json" /><RegistrySchema Include="b.schema.json" Namespace="B" /></ItemGroup>""");
        var schemas = (await ItemsAsync(project))["AdditionalFiles"]!.AsArray().Where(item => Text(item!, "RkKind") == "schema").Select(item => (Text(item!, "Filename"), Text(item!, "RkEmit"), Text(item!, "RkNamespace"))).ToList();

        Assert.Contains(("a.schema", "true", "Consumer"), schemas);
        Assert.Contains(("b.schema", "true", "B"), schemas);
        Assert.Contains(("model_registry.v2.schema", "false", "Cortex.RegistryKit"), schemas);
        Assert.DoesNotContain(schemas, schema => schema.Item1 == "x-rk.schema");
    }

    [Fact]
    public async Task What_a_project_says_of_the_formats_of_a_schema_is_handed_over()
    {
        using var project = new ThrowAwayProject("""<ItemGroup><RegistrySchema Include="a.schema.json" /><RegistrySchema Include="b.schema.json" AssertFormats="true" /><RegistrySchema Include="c.schema.json" DotNetTypes="true" /></ItemGroup>""");
        var schemas = (await ItemsAsync(project))["AdditionalFiles"]!.AsArray().Where(item => Text(item!, "RkEmit") == "true").Select(item => (Text(item!, "Filename"), Text(item!, "RkAssertFormats"), Text(item!, "RkDotNetTypes")));

        Assert.Equal([("a.schema", "", ""), ("b.schema", "true", ""), ("c.schema", "", "true")], schemas);
    }

    [Fact]
    public async Task Whether_the_types_of_a_schema_are_public_is_handed_over()
    {
        using var project = new ThrowAwayProject("""<ItemGroup><RegistrySchema Include="a.schema.json" /><RegistrySchema Include="b.schema.json" Accessibility="public" /></ItemGroup>""");
        var schemas = (await ItemsAsync(project))["AdditionalFiles"]!.AsArray().Where(item => Text(item!, "RkEmit") == "true").Select(item => (Text(item!, "Filename"), Text(item!, "RkAccessibility")));

        Assert.Equal([("a.schema", "internal"), ("b.schema", "public")], schemas);
    }

    [Fact]
    public async Task The_schemas_and_catalogues_of_the_package_can_be_left_out()
    {
        using var project = new ThrowAwayProject("<PropertyGroup><EnableDefaultRegistrySchemaItems>false</EnableDefaultRegistrySchemaItems><EnableDefaultRegistryCatalogueItems>false</EnableDefaultRegistryCatalogueItems></PropertyGroup>");

        Assert.Empty((await ItemsAsync(project))["AdditionalFiles"]!.AsArray());
    }

    private static async Task<JsonNode> ItemsAsync(ThrowAwayProject project)
    {
        var (exitCode, output) = await project.RunAsync("msbuild", "-getItem:AdditionalFiles,None,EmbeddedResource");
        Assert.True(exitCode == 0, output);
        return JsonNode.Parse(output, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true })!["Items"]!;
    }

    private static List<JsonNode> Registries(JsonNode items) => [.. items["AdditionalFiles"]!.AsArray().Where(item => Text(item!, "RkKind") == "registry").Select(item => item!)];

    private static (string Path, string Name, string Namespace, string Embed, string Accessibility, string OutputPath) Described(JsonNode item) =>
        (Text(item, "Identity"), Text(item, "RkName"), Text(item, "RkNamespace"), Text(item, "RkEmbed"), Text(item, "RkAccessibility"), Text(item, "RkOutputPath"));

    private static string Text(JsonNode item, string name) => item[name]?.GetValue<string>() ?? "";
}

using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Constants;

/// <summary>What a committed registry contributes to the C# of its project.</summary>
public sealed class ConstantsTests
{
    private const string Registry = """
        {
          "version": 2,
          "hosts": [{"id": "office", "label": "Office <server> & more\nsecond line", "api_url": "https://user:pa55word@llm.example.com", "api_key": "sk-1234567890abcdef", "host_type": "openai", "note": "unknown-t3xt"}],
          "models": [{"id": "gemma", "type": "local_openai", "label": "Gemma", "host_id": "office", "context_k": 128, "tags": ["chat"], "extra": "unknown-t3xt"}],
          "roles": {"chat": {"primary": "gemma"}, "my-role": {}}
        }
        """;

    private const string Schema = "/package/schemas/model_registry.v2.schema.json";

    [Fact]
    public void Ids_are_typed_and_constants_for_attributes_and_cases()
    {
        using var compiled = TestProject.WithModels().Registry(Registry).Code("""
            using Cortex.RegistryKit;
            using Foreign.App;

            internal static class Program
            {
                internal static string Run([RegistryId(RoleName.Kind)] string role = Roles.Names.Chat)
                {
                    ModelId model = Models.Gemma;
                    HostId host = Hosts.Office;
                    RoleName mine = Roles.MyRole;
                    return role switch { Roles.Names.Chat => $"{model} {host} {mine} {Models.Ids.ClaudeCli}", _ => "" };
                }

                internal static string Start() => Run();
            }
            """).Compile();

        Assert.Equal("gemma office my-role claude_cli", compiled.Call<string>("Program", "Start"));
    }

    [Fact]
    public void Built_in_entities_and_roles_with_a_last_resort_have_constants_as_well()
    {
        var emitted = Emit();

        Assert.Contains("/// <summary>Built in: needs no entry.</summary>\n        public const string ClaudeCli = \"claude_cli\";", emitted["Foreign.App.Models.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static global::Cortex.RegistryKit.RoleName Orchestrator => new(Names.Orchestrator);", emitted["Foreign.App.Roles.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_says_what_an_entry_is()
    {
        var emitted = Emit();

        Assert.Contains("/// <summary>Office &lt;server&gt; &amp; more second line; host_type: openai.</summary>", emitted["Foreign.App.Hosts.g.cs"], StringComparison.Ordinal);
        Assert.Contains("/// <summary>type: local_openai; Gemma; host_id: office; context_k: 128.</summary>", emitted["Foreign.App.Models.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk-1234567890abcdef")]
    [InlineData("pa55word")]
    [InlineData("llm.example.com")]
    [InlineData("unknown-t3xt")]
    [InlineData("/project/")]
    public void No_secret_no_url_nothing_unknown_and_no_path_gets_into_the_code(string text) => Assert.DoesNotContain(text, string.Concat(Emit().Values), StringComparison.Ordinal);

    [Fact]
    public void The_accessor_opens_the_file_beside_the_application()
    {
        var name = $"{Guid.NewGuid():n}/model_registry.json";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(AppContext.BaseDirectory, name))!);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, name), Registry);
        using var compiled = TestProject.WithModels().Registry(Registry, metadata: ("RkOutputPath", name)).Code(Loading).Compile();

        Assert.Equal("gemma", compiled.Call<string>("Program", "Resolve"));
        Directory.Delete(Path.Combine(AppContext.BaseDirectory, Path.GetDirectoryName(name)!), recursive: true);
    }

    [Fact]
    public void The_accessor_opens_the_resource_where_the_registry_is_embedded()
    {
        using var compiled = TestProject.WithModels().Registry(Registry, metadata: [("RkEmbed", "true"), ("RkOutputPath", "data/model_registry.json")]).Resource("data/model_registry.json", Registry).Code(Loading).Compile();

        Assert.Equal("gemma", compiled.Call<string>("Program", "Resolve"));
    }

    [Theory]
    [InlineData("internal", 0)]
    [InlineData("public", 7)]
    public void Others_see_the_constants_where_the_item_says_so(string accessibility, int expected)
    {
        using var compiled = TestProject.WithModels().Registry(Registry, metadata: ("RkAccessibility", accessibility)).Compile();

        Assert.Equal(expected, compiled.Assembly.GetExportedTypes().Count(type => !type.IsNested));
    }

    [Fact]
    public void Constants_are_not_seen_by_more_than_see_their_types()
    {
        using var compiled = new TestProject().Schema(Schemas.Models, metadata: ("RkAccessibility", "internal")).Registry(Registry, metadata: ("RkAccessibility", "public")).Compile();

        Assert.Empty(compiled.Assembly.GetExportedTypes());
    }

    [Fact]
    public void A_name_makes_a_namespace()
    {
        using var compiled = TestProject.WithModels().Registry(Registry).Registry(Registry, "/project/staging/model_registry.json", ("RkName", "Staging")).Compile();

        Assert.NotNull(compiled.Assembly.GetType("Foreign.App.Roles"));
        Assert.NotNull(compiled.Assembly.GetType("Foreign.App.Staging.CommittedRegistry"));
    }

    [Theory]
    [InlineData("my-app", "2nd try", "my_app._2nd_try")]
    [InlineData("", "Only", "Only")]
    [InlineData("event.class", "", "event.class")]
    public void A_namespace_is_one_whatever_the_project_is_called(string space, string name, string expected)
    {
        using var compiled = TestProject.WithModels().Registry(Registry, metadata: [("RkNamespace", space), ("RkName", name)]).Compile();

        Assert.NotNull(compiled.Assembly.GetType(expected + ".Roles"));
    }

    [Fact]
    public void Of_two_registries_with_one_namespace_the_first_counts()
    {
        var other = Registry.Replace("gemma", "llama", StringComparison.Ordinal);
        var emitted = TestProject.WithModels().Registry(other, "/project/b/model_registry.json").Registry(Registry, "/project/a/model_registry.json").Emit();

        Assert.Contains("\"gemma\"", emitted["Foreign.App.Models.g.cs"], StringComparison.Ordinal);
        Assert.Equal(7, emitted.Count);
    }

    [Fact]
    public void Types_and_constants_may_share_a_namespace()
    {
        var schema = Schemas.Root("\"boxes\": {\"type\": \"array\", \"items\": {\"type\": \"object\", \"title\": \"Boxes\", \"properties\": {\"id\": {\"type\": \"string\", \"x-rk-id\": \"box\"}}}}, \"more\": {\"type\": \"object\", \"properties\": {\"boxes\": {\"type\": \"array\", \"items\": {\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\", \"x-rk-id\": \"other\"}}}}}}");
        using var compiled = new TestProject().Schema(schema).Registry("""{"boxes": [{"id": "a"}], "more": {"boxes": [{"id": "b"}]}}""", "/project/shapes.json", ("RkNamespace", "Foreign")).Compile();

        Assert.NotNull(compiled.Assembly.GetType("Foreign.Boxes2+Ids")!.GetField("A"));
        Assert.NotNull(compiled.Assembly.GetType("Foreign.MoreBoxes+Ids")!.GetField("B"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\0\u0001")]
    [InlineData("""{"version": 2, "models": "none", "roles": [1, 2]}""")]
    [InlineData("""{"version": 2, "models": [1, null, {"id": 5}, {"id": ""}, {"type": "x"}, {"id": "a", "label": {}}, {"id": "a"}]}""")]
    public void A_registry_that_is_none_gives_what_could_be_read(string text)
    {
        using var compiled = TestProject.WithModels().Registry(text).Compile();

        Assert.NotNull(compiled.Assembly.GetType("Foreign.App.Models+Ids")!.GetField("ClaudeCli"));
    }

    [Fact]
    public void A_registry_that_is_being_typed_keeps_the_constants_before_the_error()
    {
        using var compiled = TestProject.WithModels().Registry("""{"version": 2, "models": [{"id": "a", "type": "claude_cli"}, {"id": "b", "ty""").Compile();

        Assert.NotNull(compiled.Assembly.GetType("Foreign.App.Models+Ids")!.GetField("A"));
        Assert.NotNull(compiled.Assembly.GetType("Foreign.App.Models+Ids")!.GetField("B"));
    }

    [Fact]
    public void Every_prefix_of_a_registry_compiles()
    {
        var project = TestProject.WithModels();
        for (var length = 0; length < Registry.Length; length += 37) project.Registry(Registry[..length], $"/project/{length}/model_registry.json", ("RkName", $"Prefix{length}"));

        project.Compile().Dispose();
    }

    [Fact]
    public void A_registry_without_a_schema_gives_nothing()
    {
        Assert.Empty(new TestProject().Registry(Registry).Emit());
        Assert.Empty(TestProject.WithModels().Registry(Registry, metadata: ("RkSchema", "urn:nobody:knows")).Emit());
        Assert.Empty(new TestProject().Schema("{\"type\": 5}", Schema, ("RkEmit", "false")).Registry(Registry).Emit());
    }

    private const string Loading = """
        using Cortex.RegistryKit;
        using Foreign.App;

        internal static class Program
        {
            internal static string Resolve() => CommittedRegistry.Load(new RegistryOptions { Settings = new ModelRegistrySettings() }).Resolve(Roles.Chat).Id.Value;
        }
        """;

    private static IReadOnlyDictionary<string, string> Emit() => TestProject.WithModels().Registry(Registry).Emit();
}

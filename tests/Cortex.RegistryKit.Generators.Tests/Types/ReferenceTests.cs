using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>References to other schemas of the project: their types are emitted too, and their texts are at hand when the program runs.</summary>
public sealed class ReferenceTests
{
    private const string Own = """{"title": "Shapes", "type": "object", "properties": {"size": {"$ref": "common/size.schema.json#/definitions/size"}, "color": {"$ref": "https://example.com/color"}}}""";
    private const string Size = """{"definitions": {"size": {"title": "Size", "type": "object", "required": ["width"], "properties": {"width": {"type": "integer", "minimum": 1}}}}}""";
    private const string Color = """{"$id": "https://example.com/color", "title": "Color", "enum": ["red", "green"]}""";

    [Fact]
    public void They_lead_to_other_files_and_ids()
    {
        using var compiled = Project().Code("""
            using System.Text;
            namespace Foreign;
            internal static class Probe
            {
                internal static bool IsValid(string text) => Shapes.IsValid(Encoding.UTF8.GetBytes(text));
                internal static bool IsSound(string text) => Cortex.RegistryKit.Snapshot.Of<Shapes>(Encoding.UTF8.GetBytes(text)).IsSound;
                internal static string Read(string text) => Cortex.RegistryKit.Snapshot.Of<Shapes>(Encoding.UTF8.GetBytes(text)).Data is { Size: { } size, Color: { } color } ? $"{size.Width} {color}" : "";
            }
            """).Compile();

        foreach (var (text, isValid) in new[] { ("""{"size": {"width": 2}, "color": "red"}""", true), ("""{"size": {"width": 0}}""", false), ("""{"color": "blue"}""", false) })
        {
            Assert.Equal(isValid, compiled.Call<bool>("Foreign.Probe", "IsValid", text));
            Assert.Equal(isValid, compiled.Call<bool>("Foreign.Probe", "IsSound", text));
        }

        Assert.Equal("2 red", compiled.Call<string>("Foreign.Probe", "Read", """{"size": {"width": 2}, "color": "red"}"""));
    }

    [Fact]
    public void What_is_emitted_names_no_folder_of_this_machine()
    {
        var emitted = Project().Emit();

        Assert.Contains(".Referring(\"common/size.schema.json\", ", emitted["Foreign.Shapes.Document.g.cs"], StringComparison.Ordinal);
        Assert.All(emitted.Values, text => Assert.DoesNotContain("/project/", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_schema_that_files_come_from_may_refer_to_others_as_well()
    {
        const string Older = """{"x-rk-file": "older.json", "type": "object", "required": ["width"], "properties": {"width": {"$ref": "common/size.schema.json#/definitions/size/properties/width"}}}""";
        const string Newer = """{"title": "Shapes", "x-rk-file": "shapes.json", "type": "object", "required": ["version"], "properties": {"version": {"const": 1}, "width": {"type": "integer", "minimum": 1}}, "x-rk-from": [{"schema": "older.schema.json", "set": {"/width": {"path": "/width"}}}]}""";
        using var compiled = new TestProject().Schema(Newer)
            .Schema(Older, "/project/schemas/older.schema.json", ("RkEmit", "false"))
            .Schema(Size, "/project/schemas/common/size.schema.json", ("RkEmit", "false"))
            .Code("""
                namespace Foreign;
                internal static class Probe
                {
                    internal static async System.Threading.Tasks.Task<string> LoadAsync(string path) => (await new Cortex.RegistryKit.RegistryFile<Shapes>(path).LoadAsync()).Data is { Width: { } width } ? $"{width}" : "";
                }
                """).Compile();
        var folder = Directory.CreateTempSubdirectory("registrykit-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "older.json"), """{"width": 3}""");

            Assert.Equal("3", await compiled.Call<Task<string>>("Foreign.Probe", "LoadAsync", Path.Combine(folder.FullName, "shapes.json")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_the_other_file_nothing_is_emitted() => Assert.Empty(new TestProject().Schema(Own).Emit());

    private static TestProject Project() => new TestProject().Schema(Own)
        .Schema(Size, "/project/schemas/common/size.schema.json", ("RkEmit", "false"))
        .Schema(Color, "/project/colors.json", ("RkEmit", "false"));
}

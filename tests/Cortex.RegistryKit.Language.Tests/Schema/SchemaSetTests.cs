using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Schema;

public class SchemaSetTests
{
    private static readonly RegistrySchema One = Schemas.Parse("""{"$id": "urn:x:1", "x-rk-file": "x.json", "properties": {"version": {"const": 1}}}""");
    private static readonly RegistrySchema Two = Schemas.Parse("""{"$id": "urn:x:2", "x-rk-file": "x.json", "properties": {"version": {"const": 2}}}""");
    private static readonly RegistrySchema Other = Schemas.Parse("""{"$id": "urn:y", "x-rk-file": "y.json"}""");
    private static readonly SchemaSet All = new([new("/repo/schemas/x1.json", One), new("/repo/schemas/x2.json", Two), new("/repo/schemas/y.json", Other)]);

    [Fact]
    public void The_build_decides_before_the_file() => Assert.Same(Other, Find("""{"$schema": "urn:x:1"}""", "/repo/app/x.json", "urn:y"));

    [Theory]
    [InlineData("urn:x:1")]
    [InlineData("../schemas/x1.json")]
    [InlineData("./../app/../schemas/x1.json")]
    [InlineData("/repo/schemas/x1.json")]
    [InlineData("x1.json")]
    public void The_file_names_its_schema_by_id_or_path(string name) => Assert.Same(One, Find($$"""{"$schema": "{{name}}"}""", "/repo/app/z.json"));

    [Theory]
    [InlineData("""{"version": 1}""")]
    [InlineData("""{"version": 1.0}""")]
    public void Else_its_name_and_version_decide(string json) => Assert.Same(One, Find(json, "/repo/app/x.json"));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"version": 9}""")]
    [InlineData("")]
    public void Of_an_unknown_version_the_newest_schema_is_taken(string json) => Assert.Same(Two, Find(json, "C:\\repo\\x.json"));

    [Fact]
    public void A_file_of_another_name_belongs_to_the_only_family_there_is() =>
        Assert.Same(Two, new SchemaSet([new("", One), new("", Two)]).Find(JsonTree.Parse(Utf8Text.FromString("{}")), "models.json", null, out _));

    [Theory]
    [InlineData("{}", "no schema is known for this file; name it with \"$schema\", with RkSchema on its <ModelRegistry> item, or with the tool's --schema")]
    [InlineData("""{"$schema": "urn:x:3"}""", "no schema is known by the name 'urn:x:3'; did you mean 'urn:x:1'?")]
    public void Where_none_is_found_the_finding_says_so(string json, string message)
    {
        var tree = JsonTree.Parse(Utf8Text.FromString(json));

        Assert.Null(All.Find(tree, "z.json", null, out var finding));
        Assert.Equal($"error RK0004: {message}", finding!.ToString());
    }

    private static RegistrySchema? Find(string json, string path, string? name = null) => All.Find(JsonTree.Parse(Utf8Text.FromString(json)), path, name, out _);
}

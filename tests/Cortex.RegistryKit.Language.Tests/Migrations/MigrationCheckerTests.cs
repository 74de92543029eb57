using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Versions;

namespace Cortex.RegistryKit.Language.Tests.Migrations;

public class MigrationCheckerTests
{
    private const string Entity = """{"type": "array", "items": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "x-rk-id": "box"}, "size": {"type": "integer"}}}}""";

    [Theory]
    [InlineData("model_registry.v2.schema.json")]
    [InlineData("model_registry.v1.schema.json")]
    public void Our_own_schemas_explain_all_differences(string name)
    {
        var schema = Schemas.Parse(File.ReadAllText(Schemas.PathOf(name)));

        Assert.Empty(schema.Findings);
        Assert.Empty(MigrationChecker.Check(schema, other => Schemas.Parse(File.ReadAllText(Schemas.PathOf(other)))));
    }

    [Theory]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"b\": {}", "", "error RK6001: '/a' of Old is not in this version, and nothing in 'x-rk-from' reads it")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"b\": {}", "\"/b\": {\"path\": \"/a\"}", null)]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": [\"string\", \"null\"]}", "", null)]
    [InlineData("\"a\": {\"type\": \"integer\"}", "\"a\": {\"type\": \"number\"}", "", null)]
    [InlineData("\"a\": {\"type\": \"number\"}", "\"a\": {\"type\": \"integer\"}", "", "error RK6001: '/a' of Old was a number and is an integer here, and nothing in 'x-rk-from' says what becomes of it")]
    [InlineData("\"a\": {\"type\": \"number\"}", "\"a\": {\"type\": \"integer\"}", "\"/a\": 1", null)]
    [InlineData("\"a\": {\"type\": \"object\", \"properties\": {\"b\": {}}}", "\"a\": {\"type\": \"object\", \"properties\": {\"c\": {}}}", "", "error RK6001: '/a/b' of Old is not in this version, and nothing in 'x-rk-from' reads it")]
    [InlineData("\"a\": {\"type\": \"object\", \"properties\": {\"b\": {}}}", "\"a\": {\"type\": \"object\"}", "", null)]
    [InlineData("\"a\": {}", "\"a\": {}", "\"/a\": {\"path\": \"/c\"}", "error RK0001: the older file has no '/c'; did you mean 'a'?")]
    public void A_difference_needs_an_instruction(string older, string newer, string set, string? finding) => Assert.Equal(finding is null ? [] : [finding], Check(older, newer, set));

    [Fact]
    public void Entities_are_looked_into()
    {
        const string Boxes = $"\"boxes\": {Entity}";
        var withoutSize = Boxes.Replace(", \"size\": {\"type\": \"integer\"}", "", StringComparison.Ordinal);
        var withColour = Boxes.Replace("[\"id\"]", "[\"id\", \"colour\"]", StringComparison.Ordinal).Replace("\"size\": {", "\"colour\": {}, \"size\": {", StringComparison.Ordinal);

        Assert.Equal(["error RK6001: '/boxes/size' of Old is not in this version, and nothing in 'x-rk-from' reads it"], Check(Boxes, withoutSize, ""));
        Assert.Equal(["error RK6001: '/boxes/colour' is required here, Old does not have it, and nothing in 'x-rk-from' sets it"], Check(Boxes, withColour, ""));
        Assert.Empty(Check(Boxes, withColour, "\"/boxes\": {\"each\": \"/boxes\", \"set\": {\"colour\": \"red\"}}"));
        Assert.Equal(["error RK6001: '/boxes/id' of Old was the id of the kind 'box' and is that of 'crate' here, and nothing in 'x-rk-from' says what becomes of it"], Check(Boxes, Boxes.Replace("\"box\"", "\"crate\"", StringComparison.Ordinal), ""));
    }

    [Theory]
    [InlineData("", "error RK0001: the setting 'name', which this migration reads, is not declared")]
    [InlineData("\"name\": {\"type\": \"string\"}", null)]
    [InlineData("\"name\": {\"type\": \"string\", \"x-rk-secret\": true}", "error RK0001: the setting 'name' is a secret, which does not go into a file")]
    public void Settings_are_those_of_the_newest_schema(string declared, string? finding)
    {
        var schema = Schemas.Parse($$$$"""{"x-rk-settings": { {{{{declared}}}} }, "properties": {"a": {}}, "x-rk-from": [{"set": {"/a": {"setting": "name"}}}]}""");

        Assert.Equal(finding is null ? [] : [finding], Print(MigrationChecker.CheckSettings(schema, _ => null)));
    }

    [Fact]
    public void A_schema_that_is_not_at_hand_is_an_error_where_it_is_named()
    {
        var schema = Schemas.Parse("""{"x-rk-from": [{"schema": "old"}]}""");

        var finding = Assert.Single(MigrationChecker.Check(schema, _ => null));

        Assert.Equal("1,27: error RK0001: no schema is at hand by the name 'old'", $"{schema.Tree.Text.PositionAt(finding.Span.Start)}: {finding}");
    }

    private static string[] Check(string older, string newer, string set)
    {
        var old = Schemas.Parse($$$"""{"title": "Old", "properties": { {{{older}}} }}""");
        var schema = Schemas.Parse($$$"""{"properties": { {{{newer}}} }, "x-rk-from": [{"schema": "old", "set": { {{{set}}} }}]}""");
        Assert.Empty(schema.Findings);
        return Print(MigrationChecker.Check(schema, _ => old));
    }

    private static string[] Print(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.ToString())];
}

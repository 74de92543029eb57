using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>An object whose entries are all of one schema becomes a map of that schema's type.</summary>
public sealed class MapTests
{
    private const string Properties = """
        "sizes": {"type": "object", "additionalProperties": {"$ref": "#/definitions/size"}},
        "labels": {"type": ["object", "null"], "minProperties": 1, "additionalProperties": {"type": "string"}},
        "counts": {"type": "object", "patternProperties": {"^c": {"type": "number"}}, "additionalProperties": false},
        "trees": {"type": "object", "additionalProperties": {"title": "Tree", "type": "object", "properties": {"children": {"$ref": "#/properties/trees"}}}},
        "preset": {"type": "object", "additionalProperties": {"type": "string"}, "x-rk-backfill": {"a": "b"}}
        """;

    private const string Definitions = "\"definitions\": {\"size\": {\"type\": \"object\", \"required\": [\"width\"], \"properties\": {\"width\": {\"type\": \"integer\"}}}}";

    [Theory]
    [InlineData("Sizes", "EquatableMap<Size> Sizes")]
    [InlineData("Labels", "EquatableMap<string> Labels")]
    [InlineData("Counts", "EquatableMap<RawJson> Counts")]
    [InlineData("Trees", "EquatableMap<Tree> Trees")]
    public void The_type_is_that_of_the_values(string name, string declaration)
    {
        var emitted = new TestProject().Schema(Schemas.Root(Properties, Definitions)).Emit();

        Assert.Contains($"public {declaration} {{ get; init; }}", emitted["Foreign.Shapes.g.cs"], StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData("""{"type": "object"}""")]
    [InlineData("""{"type": "object", "additionalProperties": true}""")]
    [InlineData("""{"type": "object", "patternProperties": {"^a": {"type": "string"}}}""")]
    [InlineData("""{"type": "object", "patternProperties": {"^a": {"type": "string"}, "^b": {"type": "string"}}, "additionalProperties": false}""")]
    [InlineData("""{"additionalProperties": {"type": "string"}}""")]
    public void What_may_hold_anything_else_stays_as_it_is_spelled(string map)
    {
        var emitted = new TestProject().Schema(Schemas.Root($"\"map\": {map}")).Emit();

        Assert.Contains("public RawJson? Map", emitted["Foreign.Shapes.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_found_by_name_in_the_order_of_the_file()
    {
        using var documents = Documents();

        Assert.Equal("b=2 a=1 x y 1.0 b", documents.Call<string>("Describe", """{"sizes": {"b": {"width": 2}, "a": {"width": 1}}, "labels": {"x": "y"}, "counts": {"c": 1.0}}"""));
    }

    [Fact]
    public void What_was_read_is_written_again_with_its_order_its_numbers_and_what_is_unsound()
    {
        using var documents = Documents();
        const string Text = """{"sizes": {"b": {"width": 2, "more": 1e2}, "odd": [1.0], "a": {"width": 1}}, "labels": {}, "counts": {"c1": 1.0, "c2": 12345678901234567890}, "trees": {"a": {"children": {"b": {}}}}}""";

        var written = documents.Rewrite(Text)!;

        Assert.True(documents.ReadsAlike(Text, written));
        Assert.Equal("""{"sizes":{"b":{"width":2,"more":1e2},"a":{"width":1},"odd":[1.0]},"labels":{},"counts":{"c1":1.0,"c2":12345678901234567890},"trees":{"a":{"children":{"b":{}}}}}""", string.Concat(written.Where(c => !char.IsWhiteSpace(c))).Replace(",\"preset\":{\"a\":\"b\"}", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_validators_say_what_they_said_before()
    {
        using var documents = Documents();

        documents.Agree(true, """{"sizes": {"a": {"width": 1}}, "labels": null, "counts": {}}""");
        documents.Agree(false, """{"sizes": {"a": {}}}""");
        documents.Agree(false, """{"labels": {}}""");
        documents.Agree(false, """{"counts": {"d": 1}}""");
    }

    private static Documents Documents() => new(Schemas.Root(Properties, Definitions), "Shapes", more: """
            internal static string Describe(string text)
            {
                var data = Load(text).Data;
                var sizes = string.Join(" ", System.Linq.Enumerable.Select(data.Sizes, entry => $"{entry.Key}={entry.Value.Width}"));
                return $"{sizes} {string.Join(" ", data.Labels.Keys)} {data.Labels["x"]} {data.Counts["c"]} {data.Preset["a"]}";
            }
        """);
}

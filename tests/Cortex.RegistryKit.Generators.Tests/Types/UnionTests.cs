using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>Forms that a constant tells apart become a closed hierarchy, without a word of ours.</summary>
public sealed class UnionTests
{
    private const string Forms = """
        {"oneOf": [
          {"title": "Circle", "type": "object", "required": ["kind", "radius"], "properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}, "label": {"type": "string"}}},
          {"$ref": "#/definitions/square"}
        ]}
        """;

    private const string Square = """{"square": {"type": "object", "required": ["kind", "side"], "additionalProperties": false, "properties": {"kind": {"enum": ["square"]}, "side": {"type": "integer"}, "label": {"type": "string"}, "inner": {"$ref": "#/properties/figure"}}}}""";

    [Fact]
    public void A_constant_picks_the_form()
    {
        using var documents = Documents(Forms);

        Assert.Equal("Circle 1.5, Square 2", documents.Call<string>("Describe", """{"figure": {"kind": "circle", "radius": 1.5, "extra": [1.0]}, "figures": [{"kind": "square", "side": 2, "inner": {"kind": "circle", "radius": 1}}]}"""));
        documents.Agree(true, """{"figure": {"kind": "circle", "radius": 1, "extra": 1}}""");
        documents.Agree(false, """{"figure": {"kind": "circle"}}""");
        documents.Agree(false, """{"figure": {"kind": "oval", "radius": 1}}""");
        documents.Agree(false, """{"figures": [{"kind": "square", "side": 2, "extra": 1}]}""");
        documents.Agree(false, """{"figures": [{"kind": "square", "side": 2, "inner": {"kind": "square"}}]}""");
    }

    [Fact]
    public void What_was_read_is_written_again()
    {
        using var documents = Documents(Forms);
        const string Text = """{"figure": {"kind": "circle", "radius": 1.5, "extra": [1.0]}, "figures": [{"kind": "square", "side": 2, "inner": {"kind": "circle", "radius": 1}}]}""";

        Assert.True(documents.ReadsAlike(Text, documents.Rewrite(Text)!));
        Assert.Contains("[1.0]", documents.Rewrite(Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"oneOf": [{"properties": {"kind": {"const": "a"}}}, {"properties": {"kind": {"const": "b"}}}]}""")]
    [InlineData("""{"oneOf": [{"required": ["kind"], "properties": {"kind": {"const": "a"}}}, {"required": ["kind"], "properties": {"kind": {"const": "a"}}}]}""")]
    [InlineData("""{"oneOf": [{"required": ["kind"], "properties": {"kind": {"const": "a"}, "x": {"type": "string"}}}, {"required": ["kind"], "properties": {"kind": {"const": "b"}, "x": {"type": "integer"}}}]}""")]
    [InlineData("""{"oneOf": [{"required": ["kind"], "properties": {"kind": {"const": "a"}}}, {"type": "string"}]}""")]
    public void Forms_that_one_reader_cannot_tell_apart_stay_as_they_are_spelled(string forms)
    {
        var emitted = new TestProject().Schema(Schemas.Root($"\"figure\": {forms}")).Emit();

        Assert.Contains("public RawJson? Figure", emitted["Foreign.Shapes.g.cs"], StringComparison.Ordinal);
    }

    private static Documents Documents(string figure) => new(
        Schemas.Root($"\"figure\": {figure}, \"figures\": {{\"type\": \"array\", \"items\": {{\"$ref\": \"#/properties/figure\"}}}}", $"\"definitions\": {Square}"),
        "Shapes",
        more: """
                internal static string Describe(string text) => Load(text).Data is { Figure: Circle circle, Figures: [Square square] } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Circle {circle.Radius}, Square {square.Side}") : "";
            """);
}

using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>Forms that <c>if</c> tells apart by the text of one property become a closed hierarchy.</summary>
public sealed class ConditionalUnionTests
{
    private const string Base = "\"type\": \"object\", \"required\": [\"kind\"], ";

    private const string Circle = """{"properties": {"radius": {"type": "number", "minimum": 0}}, "required": ["radius"]}""";

    private const string Square = """{"title": "Square", "properties": {"side": {"type": "integer"}}, "required": ["side"]}""";

    private static readonly string Choice = Figure("""{"title": "Figure", BASE"properties": {"kind": {"type": "string"}, "label": {"type": "string"}}, "if": {"properties": {"kind": {"const": "circle"}}, "required": ["kind"]}, "then": CIRCLE, "else": SQUARE}""");

    private static readonly string Chain = Figure("""{"title": "Figure", BASE"properties": {"kind": {"type": "string"}, "label": {"type": "string"}}, "if": {"properties": {"kind": {"const": "circle"}}}, "then": CIRCLE, "else": {"if": {"properties": {"kind": {"type": "string", "const": "square"}}}, "then": SQUARE}}""");

    private static readonly string Closed = Figure("""{"title": "Figure", "type": "object", "if": {"properties": {"kind": {"const": "circle"}}, "required": ["kind"]}, "then": {"properties": {"kind": true, "radius": {"type": "number", "minimum": 0}}, "required": ["kind", "radius"]}, "else": {"if": {"properties": {"kind": {"const": "square"}}, "required": ["kind"]}, "then": {"title": "Square", "properties": {"side": {"type": "integer"}}, "required": ["kind", "side"]}, "else": false}}""");

    private static readonly string SideBySide = Figure("""{"title": "Figure", BASE"properties": {"kind": {"enum": ["circle", "square"]}, "label": {"type": "string"}}, "allOf": [{"if": {"properties": {"kind": {"const": "circle"}}}, "then": CIRCLE}, {"minProperties": 1}, {"if": {"properties": {"kind": {"enum": ["square"]}}}, "then": {"$ref": "#/definitions/square"}}]}""");

    public static TheoryData<string, bool> Figures() => new() { { Choice, true }, { Chain, true }, { Closed, false }, { SideBySide, false } };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_condition_picks_the_form(string figure, bool isOpen)
    {
        using var documents = Documents(figure);
        const string Text = """{"figure": {"kind": "circle", "radius": 1.5, "extra": [1.0]}, "figures": [{"kind": "square", "side": 2}, {"kind": "circle", "radius": 1e0}]}""";

        Assert.Equal("CircleFigure 1.5, Square 2", documents.Call<string>("Describe", Text));
        Assert.True(documents.ReadsAlike(Text, documents.Rewrite(Text)!));
        documents.Agree(true, Text);
        documents.Agree(false, """{"figure": {"kind": "circle"}}""");
        documents.Agree(false, """{"figure": {"kind": "circle", "radius": -1}}""");
        documents.Agree(false, """{"figure": {"kind": "square", "side": "2"}}""");
        documents.Agree(false, """{"figure": {"radius": 1, "side": 1}}""");
        documents.Agree(false, """{"figure": []}""");
        documents.Agree(isOpen, """{"figure": {"kind": "oval", "side": 1}}""");
    }

    [Fact]
    public void What_no_condition_asks_for_is_a_form_as_well()
    {
        using var documents = Documents(Chain, """
                internal static string Others(string text) => Load(text).Data is { Figure: OtherFigure other } ? $"{other.Kind} {other.Label} {other.Unknown.Count}" : "";
            """);

        Assert.Equal("oval long 1", documents.Call<string>("Others", """{"figure": {"kind": "oval", "label": "long", "width": 1.0}}"""));
    }

    [Fact]
    public void Each_of_several_texts_has_a_form_of_its_own_name()
    {
        var figure = Figure("""{"title": "Figure", BASE"properties": {"kind": {"enum": ["circle", "disc", "square"]}}, "if": {"properties": {"kind": {"enum": ["circle", "disc"]}}}, "then": {"title": "Round", "properties": {"radius": {"type": "number"}}}, "else": SQUARE}""");
        using var documents = Documents(figure, """
                internal static string Name(string text) => Load(text).Data?.Figure switch { CircleFigure => "a circle", DiscFigure { Radius: 2 } => "a disc", Square => "a square", _ => "" };
            """);

        Assert.Equal("a circle", documents.Call<string>("Name", """{"figure": {"kind": "circle"}}"""));
        Assert.Equal("a disc", documents.Call<string>("Name", """{"figure": {"kind": "disc", "radius": 2.0}}"""));
        Assert.Equal("a square", documents.Call<string>("Name", """{"figure": {"kind": "square", "side": 1}}"""));
        documents.Agree(true, """{"figure": {"kind": "disc"}}""");
        documents.Agree(false, """{"figure": {"kind": "disc", "radius": "2"}}""");
        documents.Agree(false, """{"figure": {"kind": "triangle"}}""");
    }

    [Theory]
    [InlineData("the property may be missing", """{"properties": {"kind": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}""")]
    [InlineData("the property may be no text", """{"required": ["kind"], "properties": {"kind": {}}, "if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}""")]
    [InlineData("a number tells the forms apart", """{"required": ["kind"], "properties": {"kind": {"type": "integer"}}, "if": {"properties": {"kind": {"const": 1}}}, "then": {"properties": {"x": {"type": "string"}}}}""")]
    [InlineData("two properties tell the forms apart", """{"required": ["kind"], "properties": {"kind": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}, "size": {"const": "b"}}}, "then": {"properties": {"x": {"type": "string"}}}}""")]
    [InlineData("the condition asks for more", """{"required": ["kind"], "properties": {"kind": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}}, "minProperties": 2}, "then": {"properties": {"x": {"type": "string"}}}}""")]
    [InlineData("no form has anything of its own", """{"required": ["kind"], "properties": {"kind": {"type": "string"}, "x": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["x"]}}""")]
    [InlineData("two forms have something else under one name", """{"required": ["kind"], "properties": {"kind": {"type": "string"}}, "if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}, "else": {"properties": {"x": {"type": "integer"}}}}""")]
    [InlineData("one text has two forms", """{"required": ["kind"], "properties": {"kind": {"type": "string"}}, "allOf": [{"if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}, {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"y": {"type": "string"}}}}]}""")]
    [InlineData("what is otherwise holds for other forms too", """{"required": ["kind"], "properties": {"kind": {"type": "string"}}, "allOf": [{"if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}, "else": {"properties": {"z": {"type": "string"}}}}, {"if": {"properties": {"kind": {"const": "b"}}}, "then": {"properties": {"y": {"type": "string"}}}}]}""")]
    public void What_is_no_such_union_stays_a_plain_record(string why, string figure)
    {
        var emitted = new TestProject().Schema(Schemas.Root($"\"figure\": {figure.Insert(1, "\"title\": \"Figure\", \"type\": \"object\", ")}")).Emit();

        Assert.True(emitted["Foreign.Figure.g.cs"].Contains("public sealed partial record Figure", StringComparison.Ordinal), why);
    }

    [Fact]
    public void A_form_that_holds_more_of_the_same()
    {
        using var documents = new Documents(
            Schemas.Root(
                "\"figure\": {\"$ref\": \"#/definitions/figure\"}",
                Figure("""
                "definitions": {"figure": {"title": "Figure", BASE"properties": {"kind": {"type": "string"}, "inner": {"$ref": "#/definitions/figure"}}, "if": {"properties": {"kind": {"const": "circle"}}}, "then": CIRCLE, "else": {"properties": {"parts": {"type": "array", "items": {"$ref": "#/definitions/figure"}}}}}}
                """)),
            "Shapes");

        documents.Agree(true, """{"figure": {"kind": "group", "parts": [{"kind": "circle", "radius": 1, "inner": {"kind": "group"}}]}}""");
        documents.Agree(false, """{"figure": {"kind": "group", "parts": [{"kind": "circle"}]}}""");
    }

    private static string Figure(string schema) => schema.Replace("BASE", Base, StringComparison.Ordinal).Replace("CIRCLE", Circle, StringComparison.Ordinal).Replace("SQUARE", Square, StringComparison.Ordinal);

    private static Documents Documents(string figure, string more = "") => new(
        Schemas.Root($"\"figure\": {figure}, \"figures\": {{\"type\": \"array\", \"items\": {{\"$ref\": \"#/properties/figure\"}}}}", $"\"definitions\": {{\"square\": {Square}}}"),
        "Shapes",
        more: more + """

                internal static string Describe(string text) => Load(text).Data is { Figure: { } figure, Figures: [Square square, not null] } && figure.GetType().GetProperty("Radius") is { } radius ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.GetType().Name} {radius.GetValue(figure)}, Square {square.Side}") : "";
            """);
}

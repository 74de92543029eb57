using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>Lists of numbers and truth values are typed as single ones are; the text stays the truth.</summary>
public sealed class ScalarListTests
{
    private static readonly string Schema = Schemas.Root("""
        "sizes": {"type": "array", "items": {"type": "integer"}}, "dice": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 6}, "x-rk-backfill": [3, 4]},
        "ratios": {"type": ["array", "null"], "items": {"type": "number"}}, "flags": {"type": "array", "items": {"$ref": "#/definitions/flag"}}, "gaps": {"type": "array", "items": {"type": ["integer", "null"]}}, "words": {"type": "array", "items": {"type": ["string", "null"]}},
        "boxes": {"type": "array", "items": {"title": "Box", "type": "object", "required": ["id"], "properties": {"id": {"type": "string", "x-rk-id": "box"}, "label": {"type": "string"}, "sizes": {"type": "array", "items": {"type": "number"}}}}}
        """, """
        "definitions": {"flag": {"type": "boolean"}}
        """);

    [Fact]
    public void Each_has_the_type_that_a_single_value_has()
    {
        var emitted = new TestProject().Schema(Schema).Emit()["Foreign.Shapes.g.cs"];

        Assert.Contains("public EquatableList<long> Sizes { get; init; }\n", emitted, StringComparison.Ordinal);
        Assert.Contains("public EquatableList<int> Dice { get; init; } = DefaultDice;\n", emitted, StringComparison.Ordinal);
        Assert.Contains("public EquatableList<double> Ratios { get; init; }\n", emitted, StringComparison.Ordinal);
        Assert.Contains("public EquatableList<bool> Flags { get; init; }\n", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_that_may_be_null_stay_as_they_are_spelled()
    {
        using var documents = Documents();

        var written = documents.Rewrite("""{"gaps": [1.0, null], "words": [null, "a"]}""")!.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
        Assert.EndsWith("""
            "gaps":[1.0,null],"words":[null,"a"]}
            """, written, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_read_whatever_the_spelling_of_their_numbers()
    {
        using var documents = Documents();
        const string Text = """{"sizes": [1.0, 1e2, 9007199254740993, -0], "dice": [6, 1.0], "ratios": [1, 2.50, 1e-1], "flags": [true, false]}""";

        Assert.Equal("[1, 100, 9007199254740993, 0] [6, 1] 2.5 True", documents.Call<string>("Describe", Text));
        Assert.True(documents.ReadsAlike(Text, documents.Rewrite(Text)!));
        documents.Agree(true, Text);
    }

    [Theory]
    [InlineData("""{"sizes": [1, 1.5]}""")]
    [InlineData("""{"sizes": [1, "2"]}""")]
    [InlineData("""{"sizes": 1}""")]
    [InlineData("""{"dice": [7]}""")]
    [InlineData("""{"flags": [0]}""")]
    public void A_wrong_element_costs_the_list_and_nothing_else(string text)
    {
        using var documents = Documents();

        documents.Agree(false, text);
        Assert.Equal("[] [3, 4] 0 False", documents.Call<string>("Describe", text));
    }

    [Fact]
    public void What_the_type_cannot_hold_counts_as_absent_and_stays_in_the_file()
    {
        using var documents = Documents();
        const string Text = """{"sizes": [1, 12345678901234567890], "boxes": [{"id": "a", "sizes": [1e999]}]}""";

        documents.Agree(true, Text);
        Assert.Equal("[] [3, 4] 0 False", documents.Call<string>("Describe", Text));
        Assert.Equal("""{"sizes": [1, 12345678901234567890], "boxes": [{"id": "a", "sizes": [1e999], "label": "A"}]}""", documents.Call<string>("Relabel", Text));
    }

    [Fact]
    public void An_edit_leaves_the_spelling_of_other_numbers_alone_and_writes_its_own()
    {
        using var documents = Documents();
        const string Text = """{"sizes": [1.0, 1e2], "boxes": [{"id": "a", "sizes": [0.50, 1E1]}]}""";

        Assert.Equal("""{"sizes": [1.0, 1e2], "boxes": [{"id": "a", "sizes": [0.50, 1E1], "label": "A"}]}""", documents.Call<string>("Relabel", Text));
        var resized = documents.Call<string>("Resize", Text);
        Assert.StartsWith("""{"sizes": [1.0, 1e2], "boxes": [{"id": "a", "sizes": [""", resized, StringComparison.Ordinal);
        Assert.Equal("[0.25,2]", System.Text.Json.Nodes.JsonNode.Parse(resized)!["boxes"]![0]!["sizes"]!.ToJsonString());
    }

    private static Documents Documents() => new(Schema, "Shapes", more: """
            internal static string Describe(string text) => Load(text).Data is var data ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{data.Sizes} {data.Dice} {(data.Ratios.Count > 1 ? data.Ratios[1] : 0)} {data.Flags.Count > 0 && data.Flags[0]}") : "";

            internal static string Relabel(string text) => Text(Load(text).UpdateBox(new BoxId("a"), new BoxPatch { Label = "A" }));

            internal static string Resize(string text) => Text(Load(text).UpdateBox(new BoxId("a"), new BoxPatch { Sizes = (EquatableList<double>)[0.25, 2] }));

            private static string Text(Snapshot<Shapes> snapshot) => Encoding.UTF8.GetString(snapshot.Content.Span);
        """);
}

using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>A root of any kind becomes a document: an object becomes a record, anything else a value as it is spelled.</summary>
public sealed class RootTests
{
    [Fact]
    public void A_list() => Check("""{"title": "Shapes", "type": "array", "items": {"type": "integer"}, "minItems": 1}""", ["[1, 2.0]"], ["[]", "{}", "[1.5]"]);

    [Fact]
    public void A_text() => Check("""{"title": "Shapes", "type": "string", "pattern": "^a"}""", ["\"ab\""], ["\"b\"", "1"]);

    [Fact]
    public void A_boolean_schema() => CheckNamed("true", "Document", ["1", "{}"], ["{\"a\": 1, \"a\": 2}"]);

    [Fact]
    public void A_schema_that_forbids_everything() => CheckNamed("false", "Document", [], ["1", "{}"]);

    [Fact]
    public void One_of_several_forms() => Check("""{"title": "Shapes", "oneOf": [{"type": "integer", "multipleOf": 3}, {"type": "object", "required": ["a"]}]}""", ["3", """{"a": 1}"""], ["4", "{}", "[]"]);

    [Fact]
    public void A_reference() => CheckNamed(
        """{"$ref": "#/definitions/tree", "definitions": {"tree": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#/definitions/tree"}}}}}}""",
        "Tree",
        ["""{"name": "a", "children": [{"name": "b", "children": [{"name": "c"}]}]}"""],
        ["{}", """{"name": "a", "children": [{"name": "b", "children": [{"name": 1}]}]}"""]);

    [Fact]
    public void A_map() => Check("""{"title": "Shapes", "type": "object", "additionalProperties": {"type": "integer"}}""", ["""{"a": 1, "b": 2.0}"""], ["""{"a": "1"}""", "[]"]);

    [Fact]
    public void An_object_or_anything_else()
    {
        using var documents = new Documents("""{"title": "Shapes", "required": ["name"], "properties": {"name": {"type": "string"}, "value": {"type": "integer"}, "inner": {"$ref": "#"}}}""", "Shapes", more: """
                internal static string Describe(string text) => Load(text) is { IsReadable: true, IsSound: true, Data: { } data } ? $"{data.Name} {data.Value} {data.ValueValue} {data.Inner?.ValueValue}" : "";
            """);

        foreach (var (text, described) in new[] { ("""{"name": "a", "value": 1, "inner": [2.0]}""", "a 1  [2.0]"), ("[1.0]", "  [1.0] "), ("null", "  null "), ("\"a\"", "  \"a\" ") })
        {
            documents.Agree(true, text);
            Assert.Equal(described, documents.Call<string>("Describe", text));
            Assert.True(documents.ReadsAlike(text, documents.Rewrite(text)!));
        }

        Assert.Equal("[1.0]", documents.Rewrite("[1.0]"));
        documents.Agree(false, "{}");
        documents.Agree(false, """{"name": 1}""");
    }

    [Fact]
    public void A_name_after_the_id() => CheckNamed("""{"$id": "https://example.com/schemas/big-tree.schema.json", "type": "object"}""", "BigTree", ["{}"], ["1"]);

    [Fact]
    public void Numbers_are_written_as_they_were_read()
    {
        using var documents = new Documents("""{"title": "Shapes", "type": "array"}""", "Shapes");

        Assert.Equal("[1.0, 1e2, 12345678901234567890]", documents.Rewrite("[1.0, 1e2, 12345678901234567890]"));
    }

    private static void Check(string schema, string[] valid, string[] invalid) => CheckNamed(schema, "Shapes", valid, invalid);

    private static void CheckNamed(string schema, string root, string[] valid, string[] invalid)
    {
        using var documents = new Documents(schema, root);
        foreach (var text in valid) documents.Agree(true, text);
        foreach (var text in invalid) documents.Agree(false, text);
        foreach (var text in valid) Assert.True(documents.ReadsAlike(text, documents.Rewrite(text)!));
        Assert.NotNull(documents.Empty());
    }
}

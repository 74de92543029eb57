namespace Cortex.RegistryKit.Language.Tests.Rules.Shapes;

public class CombinationTests
{
    private const string Shapes = """
        {
          "oneOf": [
            {"type": "object", "required": ["kind", "radius"], "properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}}},
            {"type": "object", "required": ["kind", "side"], "properties": {"kind": {"const": "square"}, "side": {"type": "number"}}}
          ]
        }
        """;

    [Theory]
    [InlineData("""{"anyOf": [{"type": "string"}, {"enum": [1, 2]}]}""", "3", "1,1: RK1004: must be a string, or one of 1, 2")]
    [InlineData("""{"anyOf": [{"type": "string", "minLength": 3}, {"type": "null"}]}""", "\"ab\"", "1,1: RK1004: must have at least 3 characters")]
    [InlineData("""{"anyOf": [{"minLength": 3}, {"maxLength": 1}]}""", "\"ab\"", "1,1: RK1004: fits none of the forms that the schema allows here")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}""", """["a", 1]""", "1,7: RK1004: [1]: must be a string, not a number")]
    [InlineData(Shapes, """{"kind": "circle", "radius": "1"}""", "1,30: RK1004: radius: must be a number, not a string")]
    [InlineData(Shapes, """{"kind": "square"}""", "1,1: RK1005: the property 'side' is missing")]
    [InlineData(Shapes, """{"kind": "cirlce"}""", """1,10: RK1004: kind: must be "circle", or "square"; did you mean 'circle'?""")]
    [InlineData(Shapes, "{}", "1,1: RK1004: fits none of the forms that the schema allows here")]
    [InlineData(Shapes, "1", "1,1: RK1004: must be an object")]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"minimum": 2}]}""", "3", "1,1: RK1004: fits 2 of the forms of which the schema allows exactly one")]
    [InlineData("""{"not": {"type": "integer"}}""", "3", "1,1: RK1004: must not be a whole number")]
    [InlineData("""{"not": {"enum": [1, 2]}}""", "1", "1,1: RK1004: must not be one of 1, 2")]
    [InlineData("""{"not": {"required": ["a"]}}""", """{"a": 1}""", "1,1: RK1004: the property 'a' must not stand here")]
    [InlineData("""{"not": {"minimum": 1}}""", "1", "1,1: RK1004: is what the schema forbids here")]
    [InlineData("""{"not": {}}""", "1", "1,1: RK1004: is what the schema forbids here")]
    [InlineData("""{"if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}""", """{"a": 1}""", "1,1: RK1005: the property 'b' is missing")]
    [InlineData("""{"if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}""", """{"a": 2}""", "1,1: RK1005: the property 'c' is missing")]
    [InlineData("""{"allOf": [{"$ref": "#/definitions/a"}, {"$ref": "#/definitions/a"}], "definitions": {"a": {"properties": {"b": {"type": "string"}}}}}""", """{"b": 1}""", "1,7: RK1004: b: must be a string, not a number")]
    public void What_is_wrong_is_said_of_the_form_that_was_meant(string schema, string json, string finding) => Assert.Equal([finding], SchemaFindings.Of(schema, json));

    [Theory]
    [InlineData("""{"then": false, "else": false}""")]
    [InlineData("""{"if": false, "then": false}""")]
    [InlineData("""{"$ref": "#/definitions/a", "type": "string", "definitions": {"a": {}}}""")]
    public void What_has_no_effect_makes_nothing_wrong(string schema) => Assert.Empty(SchemaFindings.Of(schema, "1"));

    [Fact]
    public void Recursion_that_doubles_at_every_level_is_answered_once()
    {
        // Each level asks both branches, and each branch the next level; so does every negation.
        const string Schema = """
            {
              "definitions": {
                "tree": {"anyOf": [{"$ref": "#/definitions/left"}, {"$ref": "#/definitions/right"}], "not": {"not": {"$ref": "#/definitions/left"}}},
                "left": {"properties": {"next": {"$ref": "#/definitions/tree"}}},
                "right": {"properties": {"next": {"$ref": "#/definitions/tree"}}, "required": ["right"]}
              },
              "$ref": "#/definitions/tree"
            }
            """;
        var deep = string.Concat(Enumerable.Repeat("""{"next": """, 400)) + "{}" + new string('}', 400);

        Assert.Empty(SchemaFindings.Of(Schema, deep));
        Assert.NotEmpty(SchemaFindings.Of(Schema.Replace("\"right\": {\"properties\"", "\"right\": {\"minProperties\": 1, \"properties\"", StringComparison.Ordinal).Replace("\"left\": {", "\"left\": {\"minProperties\": 1, ", StringComparison.Ordinal), deep));
    }

    [Fact]
    public void A_row_of_references_that_forks_at_every_step_is_walked_once()
    {
        var rows = string.Join(", ", Enumerable.Range(0, 60).Select(i => $$"""  "d{{i}}": {"allOf": [{"$ref": "#/definitions/d{{i + 1}}"}, {"$ref": "#/definitions/d{{i + 1}}"}]}"""));

        Assert.Equal(["1,1: RK1004: must be a string, not a number"], SchemaFindings.Of($$$$"""{"$ref": "#/definitions/d0", "definitions": { {{{{rows}}}}, "d60": {"type": "string"} } }""", "1"));
    }

    [Fact]
    public void Deep_values_and_long_rows_of_schemas_do_not_exhaust_the_stack()
    {
        var rows = string.Join(", ", Enumerable.Range(0, 200).Select(i => $$"""  "d{{i}}": {"allOf": [{"$ref": "#/definitions/d{{i + 1}}"}]}"""));
        var schema = $$$$"""{"$ref": "#/definitions/d0", "definitions": { {{{{rows}}}}, "d200": {"items": {"$ref": "#/definitions/d0"}} } }""";
        string[]? findings = null;

        var thread = new Thread(() => findings = SchemaFindings.Of(schema, new string('[', 500) + new string(']', 500)), 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Empty(findings!);
    }
}

using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Tests.Rules.Shapes;

public class ObjectTests
{
    [Theory]
    [InlineData("""{"patternProperties": {"^x-": true}, "additionalProperties": false}""", """{"x-a": 1}""")]
    [InlineData("""{"dependencies": {"a": ["b"]}}""", """{"b": 1}""")]
    [InlineData("""{"minProperties": 1, "maxProperties": 2}""", """{"a": 1, "b": 1}""")]
    [InlineData("""{"propertyNames": {"maxLength": 1}}""", """{"a": 1}""")]
    public void An_object_that_fits_has_no_findings(string schema, string json) => Assert.Empty(SchemaFindings.Of(schema, json));

    [Theory]
    [InlineData("""{"required": ["a"]}""", " {}", "1,2: RK1005: the property 'a' is missing")]
    [InlineData("""{"properties": {"a": {"required": ["b"]}}}""", """{"a": {"c": 1}}""", "1,7: RK1005: a: the property 'b' is missing")]
    [InlineData("""{"patternProperties": {"^x": {"type": "string"}}}""", """{"x1": 1}""", "1,8: RK1004: x1: must be a string, not a number")]
    [InlineData("""{"properties": {"x": {"maximum": 1}}, "patternProperties": {"^x": {"type": "integer"}}}""", """{"x": 1.5}""", "1,7: RK1004: x: must be at most 1;1,7: RK1004: x: must be a whole number, not a number with a fraction")]
    [InlineData("""{"properties": {"a": {}}, "additionalProperties": false}""", """{"a": 1, "b": 1}""", "1,10: RK1004: b: no such property is allowed")]
    [InlineData("""{"additionalProperties": {"type": "string"}}""", """{"b": 1}""", "1,7: RK1004: b: must be a string, not a number")]
    [InlineData("""{"propertyNames": {"pattern": "^[a-z]+$"}}""", """{"B": 1}""", "1,2: RK1004: B: the name must match ^[a-z]+$")]
    [InlineData("""{"propertyNames": {"enum": ["left", "right"]}}""", """{"rihgt": 1}""", """1,2: RK1004: rihgt: the name must be one of "left", "right"; did you mean 'right'?""")]
    [InlineData("""{"propertyNames": false}""", """{"a": 1}""", "1,2: RK1004: a: the name is none that is allowed")]
    [InlineData("""{"propertyNames": {"minLength": 1}}""", """{"\ud800": 1}""", "1,2: RK1004: \ufffd: the name holds half of a surrogate pair, so it is no text")]
    [InlineData("""{"dependencies": {"a": ["b", "c"]}}""", """{"a": 1, "c": 1}""", "1,1: RK1005: the property 'b' is missing; it has to stand beside 'a'")]
    [InlineData("""{"dependencies": {"a": {"properties": {"b": {"type": "string"}}}}}""", """{"a": 1, "b": 1}""", "1,15: RK1004: b: must be a string, not a number")]
    [InlineData("""{"minProperties": 2}""", """{"a": 1}""", "1,1: RK1004: must have at least 2 properties, not 1")]
    [InlineData("""{"maxProperties": 1}""", """{"a": 1, "b": 1}""", "1,1: RK1004: must have at most 1 property, not 2")]
    public void What_is_wrong_with_an_object_is_said(string schema, string json, string findings) => Assert.Equal(findings.Split(";1,"), SchemaFindings.Of(schema, json).Select((finding, index) => index == 0 ? finding : finding[2..]));

    [Fact]
    public void A_property_is_known_when_any_schema_that_looks_at_the_object_describes_it()
    {
        var schema = Schemas.Parse("""
            {
              "properties": {"a": {"properties": {"x": {}}}},
              "patternProperties": {"^a": {"properties": {"y": {}}}},
              "allOf": [{"properties": {"b": {}, "a": {"properties": {"z": {}}}}}],
              "anyOf": [{"properties": {"c": {}}}, {"properties": {"d": {}}, "patternProperties": {"^x-": {}}}],
              "if": {"required": ["e"]}, "then": {"properties": {"e": {}}}
            }
            """);

        Assert.Equal(["1,77: information RK1007: a: no property 'none' is known; it is kept, and has no effect"], Schemas.Check("""{"b": 1, "c": 1, "d": 1, "e": 1, "x-f": 1, "a": {"x": 1, "y": 1, "z": 1,    "none": 1}}""", schema));
    }

    [Fact]
    public void Where_another_schema_says_what_other_properties_are_none_is_unknown() =>
        Assert.Empty(Schemas.Check("""{"a": 1, "b": 1}""", Schemas.Parse("""{"properties": {"a": {}}, "allOf": [{"additionalProperties": true}]}""")));

    [Fact]
    public void A_validator_of_schemas_gives_no_advice() => Assert.Empty(SchemaFindings.Of("""{"properties": {"name": {}}}""", """{"nmae": 1}"""));

    [Fact]
    public void In_a_text_that_is_not_JSON_nothing_is_called_missing() =>
        Assert.DoesNotContain(SchemaValidator.Check(Language.Syntax.JsonTree.Parse(Language.Text.Utf8Text.FromString("""{"a": 1""")), Schemas.Parse("""{"required": ["b"], "minProperties": 2, "dependencies": {"a": ["c"]}}""")), finding => finding.Rule.Id != "RK1001");
}

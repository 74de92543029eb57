using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Schema;

/// <summary>What is said of schemas in other dialects than draft-07. How they decide is tested with emitted code.</summary>
public class DialectTests
{
    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    [InlineData("http://json-schema.org/draft-04/schema")]
    [InlineData("https://json-schema.org/draft-06/schema#")]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    public void A_dialect_is_known_by_its_meta_schema(string uri) => Assert.Empty(Findings(uri, """ "type": "object" """));

    [Theory]
    [InlineData("http://json-schema.org/draft-03/schema#", "", "1,13: error RK0002: schemas are written in draft-04, draft-06, draft-07, 2019-09, 2020-12, best in draft-07: \"$schema\": \"http://json-schema.org/draft-07/schema#\"")]
    [InlineData("https://spec.openapis.org/oas/3.1/dialect/base", "", "1,13: error RK0002: schemas are written in draft-04, draft-06, draft-07, 2019-09, 2020-12, best in draft-07: \"$schema\": \"http://json-schema.org/draft-07/schema#\"")]
    [InlineData("http://json-schema.org/draft-04/schema#", """ "minimum": 1, "exclusiveMinimum": 2""", "1,90: error RK0001: 'exclusiveMinimum' is true or false")]
    [InlineData("http://json-schema.org/draft-04/schema#", """ "exclusiveMinimum": true""", "1,56: error RK0001: 'exclusiveMinimum' stands beside 'minimum'")]
    [InlineData("http://json-schema.org/draft-04/schema#", """ "const": 1""", "1,56: warning RK0003: 'const' came with draft-06 and is read as there; a validator of the draft that this schema names may pass over it")]
    [InlineData("http://json-schema.org/draft-04/schema#", """ "$id": "urn:a" """, "1,56: warning RK0003: '$id' belongs to a newer draft than draft-04, and has no effect here")]
    [InlineData("http://json-schema.org/draft-06/schema#", """ "if": true""", "1,56: warning RK0003: 'if' came with draft-07 and is read as there; a validator of the draft that this schema names may pass over it")]
    [InlineData("http://json-schema.org/draft-07/schema#", """ "id": "urn:a" """, "1,56: warning RK0003: 'id' belongs to an older draft than draft-07, and has no effect here")]
    [InlineData("http://json-schema.org/draft-07/schema#", """ "minContains": 2""", "1,56: warning RK0003: 'minContains' belongs to a newer draft than draft-07, and has no effect here")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """ "$id": "#a" """, "1,68: error RK0001: '$id' has no fragment in 2019-09; '$anchor' gives a schema a name")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """ "items": {"$recursiveRef": "#"}""", "1,71: error RK0002: '$recursiveRef' leads to another schema for every way that leads to it, which is not supported, so this schema cannot be held against files; write '$ref' where one schema is meant")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "items": {"$dynamicRef": "#a"}""", "1,71: error RK0002: '$dynamicRef' leads to another schema for every way that leads to it, which is not supported, so this schema cannot be held against files; write '$ref' where one schema is meant")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "items": [{}]""", "1,70: error RK0001: a schema is an object, true or false")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "additionalItems": false""", "1,61: warning RK0003: 'additionalItems' belongs to an older draft than 2020-12, and has no effect here")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "allOf": [{}], "unevaluatedProperties": false""", "1,76: error RK0002: 'unevaluatedProperties' beside 'allOf' depends on what the schemas there have looked at, which is not supported, so this schema cannot be held against files")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "contains": {}, "unevaluatedItems": false""", "1,77: error RK0002: 'unevaluatedItems' beside 'contains' depends on what the schemas there have looked at, which is not supported, so this schema cannot be held against files")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """ "not": {"$schema": "http://json-schema.org/draft-04/schema#"}""", "1,80: error RK0002: a part of the schema is written in draft-04 and the text around it in 2020-12, which is not supported; give the part as a schema of its own")]
    public void What_is_wrong_in_a_dialect_is_said_at_its_place(string uri, string rest, string finding) => Assert.Contains(finding, Findings(uri, rest));

    [Fact]
    public void Another_text_is_read_in_the_dialect_that_it_names_and_else_in_that_of_the_text_which_refers_to_it()
    {
        var schema = Parse(
            """{"$schema": "http://json-schema.org/draft-04/schema#", "id": "http://x/a", "items": [{"$ref": "b"}, {"$ref": "c"}]}""",
            ("http://x/b", """{"minimum": 1, "exclusiveMinimum": true}"""),
            ("http://x/c", """{"$schema": "https://json-schema.org/draft/2020-12/schema", "exclusiveMinimum": 1}"""));

        Assert.Empty(schema.Findings);
        Assert.All(schema.Root.TupleItems!, item => Assert.Equal((null, "1"), (item.Target.Minimum, item.Target.ExclusiveMinimum?.ToString())));
        Assert.Equal("http://x/a", schema.Id);
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", """{"minimum": 1, "exclusiveMinimum": true}""", true)]
    [InlineData("http://json-schema.org/draft-04/schema#", """{"exclusiveMinimum": true}""", false)]
    [InlineData("http://json-schema.org/draft-04/schema#", """{"properties": {"a": {"required": []}}}""", false)]
    [InlineData("http://json-schema.org/draft-06/schema#", """{"const": 1, "propertyNames": {"minLength": 1}, "contains": {}}""", true)]
    [InlineData("http://json-schema.org/draft-06/schema#", """{"exclusiveMinimum": true}""", false)]
    public void The_schemas_of_older_drafts_are_at_hand(string uri, string json, bool isValid)
    {
        var schema = Parse($$"""{"$ref": "{{uri}}"}""");

        Assert.Empty(schema.Findings);
        Assert.Equal(isValid, SchemaValidator.IsValid(JsonTree.Parse(Utf8Text.FromString(json)).Root, schema));
        Assert.True(schema.Documents[1].IsMetaSchema);
    }

    [Theory]
    [InlineData("""{"minContains": 2, "contains": {"type": "string"}}""", """["a"]""", "1,1: RK1004: must have 2 elements such as the schema asks for, not 1")]
    [InlineData("""{"maxContains": 1, "contains": {"type": "string"}}""", """["a", "b"]""", "1,1: RK1004: has 2 elements such as the schema allows 1 of")]
    [InlineData("""{"dependentRequired": {"a": ["b"]}}""", """{"a": 1}""", "1,1: RK1004: the property 'b' is missing; it has to stand beside 'a'")]
    [InlineData("""{"prefixItems": [{}], "items": false}""", "[1, 2]", "1,5: RK1004: [1]: is one too many: the schema allows 1 element")]
    public void What_is_wrong_with_a_file_is_said_as_for_draft_07(string rest, string json, string finding) =>
        Assert.Equal([finding.Replace("RK1004: the property", "RK1005: the property", StringComparison.Ordinal)], Rules.Shapes.SchemaFindings.Of($$"""{"$schema": "https://json-schema.org/draft/2020-12/schema", {{rest[1..]}}""", json));

    private static IEnumerable<string> Findings(string uri, string rest)
    {
        var schema = Parse($$"""{"$schema": "{{uri}}"{{(rest.Trim().Length == 0 ? "" : "," + rest)}}}""");
        return schema.Findings.Select(found => $"{schema.Tree.Text.PositionAt(found.Span.Start)}: {found}");
    }

    private static RegistrySchema Parse(string schema, params (string Uri, string Text)[] others) =>
        RegistrySchema.Parse(new SchemaResource("", Utf8Text.FromString(schema)), others.Select(other => new SchemaResource(other.Uri, Utf8Text.FromString(other.Text))));
}

using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Tests.Schema;

public class SchemaReaderTests
{
    [Fact]
    public void The_shipped_schema_is_sound_and_has_no_advice_to_give() => Assert.Empty(Schemas.V2.Findings);

    [Fact]
    public void Kinds_are_found_where_ids_are()
    {
        Assert.Equal(["credential", "account", "host", "model", "role", "catalog_entry"], Schemas.V2.Kinds.Select(kind => kind.Name));
        Assert.Equal(["providers", "google", "accounts"], Schemas.V2.Kind("account")!.Path);
        Assert.Equal("id", Schemas.V2.Kind("host")!.IdProperty);
        Assert.Null(Schemas.V2.Kind("role")!.IdProperty);
    }

    [Fact]
    public void The_version_and_the_file_stand_at_the_root()
    {
        Assert.Equal(2, Schemas.V2.Version);
        Assert.Equal("version", Schemas.V2.VersionProperty);
        Assert.Equal("model_registry.json", Schemas.V2.FileName);
        Assert.Equal(["claude_cli", "gemini_cli", "gemini_api"], Schemas.V2.KnownIds("model"));
    }

    [Fact]
    public void A_variant_refines_a_reference_member_by_member()
    {
        var model = Schemas.V2.Kind("model")!.Entity;
        var local = Language.Schema.RegistrySchema.Variant(model, "local_openai");

        var words = Language.Schema.RegistrySchema.Reference(model, local, "host_id");

        Assert.Equal(("host", "cascade", "skip"), (words!.To, words.OnDelete, words.OnMissing));
    }

    [Theory]
    [InlineData("""{"nonsense": 1}""", "1,2: warning RK0003: 'nonsense' is no keyword that we know")]
    [InlineData("""{"titel": "x"}""", "1,2: warning RK0003: 'titel' is no keyword that we know; did you mean 'title'?")]
    [InlineData("""{"x-rk-refs": {}}""", "1,2: error RK0001: 'x-rk-refs' is no keyword that we know; did you mean 'x-rk-ref'?")]
    [InlineData("""{"uniqueItems": 1}""", "1,17: error RK0001: 'uniqueItems' is true or false")]
    [InlineData("""{"multipleOf": 0}""", "1,16: error RK0001: 'multipleOf' is a number greater than 0")]
    [InlineData("""{"exclusiveMinimum": true}""", "1,22: error RK0001: 'exclusiveMinimum' is a number")]
    [InlineData("""{"minItems": 1.5}""", "1,14: error RK0001: 'minItems' is a whole number, 0 or more")]
    [InlineData("""{"required": [1]}""", "1,15: error RK0001: the name of a property is a string")]
    [InlineData("""{"patternProperties": {"[": true}}""", "1,24: error RK0001: 'patternProperties' is no regular expression that .NET can take over")]
    [InlineData("""{"dependencies": {"a": 1}}""", "1,24: error RK0001: a schema is an object, true or false")]
    [InlineData("""{"items": [true, 1]}""", "1,18: error RK0001: a schema is an object, true or false")]
    [InlineData("""{"unevaluatedProperties": false}""", "1,2: warning RK0003: 'unevaluatedProperties' belongs to a newer draft than draft-07, and has no effect here")]
    [InlineData("""{"if": {"if": 1}}""", "1,15: error RK0001: a schema is an object, true or false")]
    [InlineData("""{"if": {"$ref": "#"}}""", "1,1: error RK0001: the schema applies itself to the same value again, without end")]
    [InlineData("""{"type": "text"}""", "1,10: error RK0001: 'type' is null, boolean, integer, number, string, array or object, or a list of these")]
    [InlineData("""{"minLength": -1}""", "1,15: error RK0001: 'minLength' is a whole number, 0 or more")]
    [InlineData("""{"pattern": "["}""", "1,13: error RK0001: 'pattern' is no regular expression that .NET can take over")]
    [InlineData("""{"properties": []}""", "1,16: error RK0001: 'properties' is an object of schemas")]
    [InlineData("""{"not": 1}""", "1,9: error RK0001: a schema is an object, true or false")]
    [InlineData("""{"properties": {"a": {"$ref": "#/definitions/b"}}}""", "1,31: error RK0001: '$ref': the schema has no '#/definitions/b'")]
    [InlineData("""{"properties": {"a": {"$ref": "other.json"}}}""", "1,31: error RK0002: '$ref' leads to 'other.json', which is none of the schemas given, so this schema cannot be held against files")]
    [InlineData("""{"definitions": {"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}}}""", "1,32: error RK0001: '$ref' leads back to itself")]
    [InlineData("""{"properties": {"a": {"$ref": 1}}}""", "1,31: error RK0001: '$ref' is a string")]
    [InlineData("""{"definitions": {"a": {"$ref": "#/definitions/a"}}}""", "1,32: error RK0001: '$ref' leads back to itself")]
    [InlineData("""{"allOf": [{"$ref": "#"}]}""", "1,1: error RK0001: the schema applies itself to the same value again, without end")]
    [InlineData("""{"properties": {"a": {"$ref": "#", "x-rk-secret": true}}}""", "1,36: error RK0001: 'x-rk-secret' beside '$ref' has no effect: draft-07 hides what stands there")]
    [InlineData("""{"properties": {"a": {"x-rk-file": "a.json"}}}""", "1,23: error RK0001: 'x-rk-file' stands at the root of a schema only")]
    [InlineData("""{"$schema": "https://json-schema.org/draft/next/schema"}""", "1,13: error RK0002: schemas are written in draft-04, draft-06, draft-07, 2019-09, 2020-12, best in draft-07: \"$schema\": \"http://json-schema.org/draft-07/schema#\"")]
    [InlineData("""{"x-rk-ref": {"onDelete": "drop"}}""", "1,27: error RK0001: 'onDelete' is one of cascade, clear, restrict")]
    [InlineData("""{"x-rk-need": "atMost"}""", "1,15: error RK0001: 'x-rk-need' is one of atLeast, contains")]
    [InlineData("""{"x-rk-need": {}}""", "1,15: error RK0001: 'x-rk-need' is one of atLeast, contains")]
    [InlineData("""{"x-rk-ref": {"ondelete": "clear"}}""", "1,15: error RK0001: 'x-rk-ref' has no 'ondelete'")]
    [InlineData("""{"x-rk-backfill": {"mint": "host"}}""", "1,20: error RK0001: the operator 'mint' stands in 'x-rk-from' only")]
    [InlineData("""{"x-rk-backfill": {"path": "/a"}}""", "1,28: error RK0001: a path with a slash in front stands in 'x-rk-from' only")]
    [InlineData("""{"x-rk-backfill": {"else": ""}}""", "1,20: error RK0001: 'else' stands beside 'path' or 'setting'")]
    [InlineData("""{"x-rk-backfill": {"concat": [], "else": ""}}""", "1,34: error RK0001: 'else' does not stand beside 'concat'")]
    [InlineData("""{"x-rk-backfill": {"path": "a", "setting": "b"}}""", "1,33: error RK0002: the operator 'setting' beside another one is not supported yet, so this schema cannot be held against files")]
    [InlineData("""{"x-rk-from": {}}""", "1,15: error RK0001: 'x-rk-from' is a list of ways in which a file can be made")]
    [InlineData("""{"x-rk-from": [{"scheme": "a"}]}""", "1,17: error RK0001: 'x-rk-from' has no 'scheme'")]
    [InlineData("""{"x-rk-from": [{"set": {"a": 1}}]}""", "1,25: error RK0001: a place begins with a slash")]
    [InlineData("""{"properties": {"a": {}}, "x-rk-from": [{"set": {"/b": 1}}]}""", "1,50: error RK0001: this version has no '/b'")]
    [InlineData("""{"properties": {"a": {}}, "x-rk-from": [{"set": {"/a": {"mint": "b"}}}]}""", "1,56: error RK0001: no property is the id of the kind 'b'")]
    [InlineData("""{"properties": {"a": {}}, "x-rk-from": [{"set": {"/a": {"backfill": "/a"}}}]}""", "1,56: error RK0001: '/a' is no place with 'x-rk-backfill'")]
    [InlineData("""{"x-rk-from": [{"when": {"path": "a", "file": "b"}}]}""", "1,39: error RK0001: a path in another file begins with a slash")]
    [InlineData("""{"x-rk-from": [{"when": {"each": "/a"}}]}""", "1,26: error RK0001: the operator 'each' takes the place of a list, with a slash in front, and stands beside 'set', an object")]
    [InlineData("""{"properties": {"a": {"x-rk-from": []}}}""", "1,23: error RK0001: 'x-rk-from' stands at the root of a schema only")]
    [InlineData("{", "1,1: error RK0001: the schema is not JSON: the closing '}' is missing")]
    public void What_is_wrong_is_said_at_its_place(string json, string finding)
    {
        var schema = Schemas.Parse(json);

        Assert.Contains(finding, schema.Findings.Select(found => $"{schema.Tree.Text.PositionAt(found.Span.Start)}: {found}"));
        Assert.Equal(!finding.Contains("error", StringComparison.Ordinal), schema.IsSound);
    }

    [Fact]
    public void A_back_fill_with_an_operator_is_refused_only_where_types_are_emitted()
    {
        var schema = Schemas.Parse("""{"type": "object", "properties": {"a": {"type": "integer", "x-rk-backfill": {"path": "b"}}, "b": {"type": "string"}}}""");

        Assert.Empty(schema.Findings);
        Assert.Equal("1,77: error RK0002: 'x-rk-backfill' with an operator on anything but a plain text is not supported yet in a schema that becomes types", Assert.Single(schema.EmissionFindings.Select(found => $"{schema.Tree.Text.PositionAt(found.Span.Start)}: {found}")));
    }

    [Fact]
    public void A_reference_to_a_kind_that_does_not_exist_is_an_error()
    {
        var schema = Schemas.Parse("""
            {
              "properties": {
                "hosts": {
                  "type": "array",
                  "items": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "host"}, "next": {"type": "string", "x-rk-ref": {"to": "hots"}}}}
                }
              }
            }
            """);

        Assert.Contains(schema.Findings, finding => finding.Message == "'next' refers to the kind 'hots', which no 'x-rk-id' declares; did you mean 'host'?" && finding.Severity == Severity.Error);
    }

    [Fact]
    public void No_mutation_of_a_schema_makes_the_reader_throw()
    {
        var random = new Random(3);
        var text = File.ReadAllBytes(Schemas.PathOf("model_registry.v2.schema.json"));
        for (var round = 0; round < 300; round++)
        {
            var mutated = text.ToArray();
            for (var i = 0; i < 5; i++) mutated[random.Next(mutated.Length)] = (byte)"{}[]\",:0a"[random.Next(9)];

            _ = Language.Schema.RegistrySchema.Parse(Language.Text.Utf8Text.FromBytes(mutated)).Findings;
        }
    }
}

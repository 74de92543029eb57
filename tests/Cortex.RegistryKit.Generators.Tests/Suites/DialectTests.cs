using Cortex.RegistryKit.Conformance.Schemas;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Generators.Tests.Suites;

/// <summary>What schemas in other dialects than draft-07 mean, to both validators.</summary>
public sealed class DialectTests
{
    private const string Draft04 = "http://json-schema.org/draft-04/schema#";
    private const string Draft06 = "http://json-schema.org/draft-06/schema#";
    private const string Draft07 = "http://json-schema.org/draft-07/schema#";
    private const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    public static TheoryData<string, string, string, string> Cases { get; } = new()
    {
        { Draft04, """ "minimum": 1, "exclusiveMinimum": true """, "1.5", "1" },
        { Draft04, """ "maximum": 1, "exclusiveMaximum": false """, "1", "1.5" },
        { Draft04, """ "id": "http://x/a", "definitions": {"b": {"id": "#b", "type": "string"}}, "items": {"$ref": "#b"} """, """["b"]""", "[1]" },
        { Draft04, """ "id": "http://x/a", "definitions": {"b": {"id": "b.json", "type": "string"}}, "items": {"$ref": "b.json"} """, """["b"]""", "[1]" },
        { Draft04, """ "properties": {"a": {"const": 1}} """, """{"a": 1}""", """{"a": 2}""" },
        { Draft06, """ "if": {"type": "number"}, "then": {"minimum": 1} """, "1", "0" },
        { Draft06, """ "exclusiveMinimum": 1 """, "2", "1" },
        { Draft07, """ "definitions": {"a": {"type": "number"}}, "items": {"$ref": "#/definitions/a", "minimum": 5} """, "[1]", """["b"]""" },
        { Draft201909, """ "$defs": {"a": {"type": "number"}}, "items": {"$ref": "#/$defs/a", "minimum": 5} """, "[5]", "[1]" },
        { Draft201909, """ "$defs": {"a": {"$anchor": "number", "type": "number"}}, "items": {"$ref": "#number"} """, "[5]", """["b"]""" },
        { Draft201909, """ "$id": "http://x/a", "$ref": "#/$defs/a", "$defs": {"a": {"type": "number"}} """, "5", "null" },
        { Draft201909, """ "items": [{"type": "number"}], "additionalItems": false """, "[1]", "[1, 2]" },
        { Draft201909, """ "items": [{"type": "number"}], "unevaluatedItems": false """, "[1]", "[1, 2]" },
        { Draft201909, """ "dependentRequired": {"a": ["b"]}, "dependentSchemas": {"a": {"maxProperties": 2}} """, """{"a": 1, "b": 1}""", """{"a": 1}""" },
        { Draft201909, """ "dependentRequired": {"a": ["b"]}, "dependentSchemas": {"a": {"maxProperties": 2}} """, """{"b": 1, "c": 1, "d": 1}""", """{"a": 1, "b": 1, "c": 1}""" },
        { Draft201909, """ "dependencies": {"a": {"maxProperties": 2}}, "dependentSchemas": {"a": {"minProperties": 2}} """, """{"a": 1, "b": 1}""", """{"a": 1}""" },
        { Draft202012, """ "contains": {"type": "string"}, "minContains": 2 """, """["a", 1, "b"]""", """["a", 1]""" },
        { Draft202012, """ "contains": {"type": "string"}, "maxContains": 1 """, """["a", 1]""", """["a", "b"]""" },
        { Draft202012, """ "contains": {"required": ["a"]}, "minContains": 1, "maxContains": 2 """, """[{"a": 1}, {}]""", """[{"a": 1}, {"a": 1}, {"a": 1}]""" },
        { Draft202012, """ "contains": {"type": "string"}, "minContains": 0, "type": "array" """, "[1]", "1" },
        { Draft202012, """ "anyOf": [{"contains": {"type": "string"}, "minContains": 3, "maxContains": 1}, {"minItems": 3, "maxItems": 1}, {"type": "string"}] """, "\"a\"", """["a", "b"]""" },
        { Draft202012, """ "items": false, "prefixItems": [{"type": "string"}] """, """["a"]""", """["a", "b"]""" },
        { Draft202012, """ "items": {"type": "string"} """, """["a"]""", "[1]" },
        { Draft202012, """ "unevaluatedProperties": false, "properties": {"a": {}}, "patternProperties": {"^x": {}} """, """{"a": 1, "x1": 1}""", """{"b": 1}""" },
        { Draft202012, """ "properties": {"a": {"$dynamicAnchor": "b", "type": "string"}, "c": {"$ref": "#b"}} """, """{"c": "d"}""", """{"c": 1}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_schema_means_in_its_dialect_what_the_dialect_says(string dialect, string keywords, string right, string wrong)
    {
        var schema = RegistrySchema.Parse(Utf8Text.FromString($$"""{"$schema": "{{dialect}}",{{keywords}}}"""));
        var validators = new CompiledValidators();
        var emitted = validators.Compile([schema], ValidationOptions.Default)[0];

        Assert.DoesNotContain(schema.Findings, finding => finding.Severity == Severity.Error);
        Assert.Empty(validators.Warnings);
        foreach (var (json, isValid) in ((string, bool)[])[(right, true), (wrong, false)])
        {
            var text = Utf8Text.FromString(json);
            Assert.Equal((isValid, isValid), (SchemaValidator.IsValid(JsonTree.Parse(text).Root, schema), emitted!.IsValid(text.Bytes)));
        }
    }
}

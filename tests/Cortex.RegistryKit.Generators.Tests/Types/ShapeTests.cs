using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>Schemas of many shapes: each compiles without a warning, and the emitted validator agrees with the rules.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void An_object_without_properties() => Check(Schemas.Root(""), ["{}", """{"x": 1}"""], ["[]", "1", "null", "", """{"x": 1, "x": 2}"""]);

    [Fact]
    public void Scalars_of_every_type() => Check(
        Schemas.Root("""
            "yes": {"type": "boolean"}, "count": {"type": "integer"}, "small": {"type": "integer", "minimum": 1, "maximum": 5}, "ratio": {"type": "number", "minimum": 0.5}, "name": {"type": "string", "maxLength": 3},
            "maybe": {"type": ["boolean", "null"], "x-rk-backfill": true}, "most": {"type": "number", "maximum": 1e300, "x-rk-backfill": 2.5}, "far": {"type": "integer", "x-rk-backfill": 9007199254740993}
            """),
        ["{}", """{"yes": true, "count": 1.0, "small": 5, "ratio": 0.5, "name": "abc"}""", """{"maybe": null, "most": -1e308, "far": 1e15, "name": "東🚀é"}"""],
        ["""{"yes": 1}""", """{"yes": null}""", """{"count": 1.5}""", """{"small": 0}""", """{"small": 6}""", """{"ratio": 0.4}""", """{"name": "abcd"}""", """{"name": "\ud800"}""", """{"maybe": "true"}""", """{"most": 2e300}"""]);

    [Fact]
    public void Names_that_mean_something_in_CSharp() => Check(
        Schemas.Root("""
            "class": {"type": "string"}, "event": {"type": "integer"}, "string": {"type": "boolean"}, "json": {"type": "string"}, "unknown": {"type": "string"}, "read": {"type": "number"}, "write": {"type": "string"},
            "scope": {"type": "string"}, "name": {"type": "string"}, "entry": {"type": "string"}, "item": {"type": "string"}, "equals": {"type": "string"}, "to_string": {"type": "string"}, "get_type": {"type": "string"},
            "clone": {"type": "string"}, "shapes": {"type": "string"}, "finalize": {"type": "string"}, "value": {"type": "string"}, "field": {"type": "string", "x-rk-backfill": {"path": "value"}}, "record": {"type": "string", "x-rk-backfill": "x"},
            "default_record": {"type": "string"}, "reading": {"type": "number"}, "json_types": {"type": "string"}, "unknown_properties": {"type": "string"}, "fits": {"type": "string"}, "list": {"type": "array", "items": {"type": "string"}},
            "map": {"type": "object", "propertyNames": {"x-rk-id": "thing"}, "additionalProperties": {"type": "object", "properties": {"name": {"type": "string"}, "entry": {"type": "string"}}}}
            """),
        ["""{"class": "a", "event": 1, "string": true, "json": "j", "unknown": "u", "read": 1, "name": "n", "list": ["a"], "map": {"a": {"name": "n"}}}"""],
        ["""{"class": 1}""", """{"event": "1"}""", """{"list": [1]}""", """{"map": {"a": {"name": 1}}}"""]);

    [Fact]
    public void Names_that_become_the_same() => Check(
        Schemas.Root("""
            "a_b": {"type": "string"}, "a-b": {"type": "integer"}, "aB": {"type": "boolean"}, "AB": {"type": "string"}, "1": {"type": "string"}, "_1": {"type": "string"}, "": {"type": "string"}, "--": {"type": "string"}, "ab_value": {"type": "string"}
            """),
        ["""{"a_b": "", "a-b": 1, "aB": true, "AB": "", "1": "", "_1": "", "": "", "--": ""}"""],
        ["""{"a_b": 1}""", """{"a-b": ""}""", """{"aB": ""}""", """{"": 1}"""]);

    [Fact]
    public void Names_beyond_ASCII() => Check(
        Schemas.Root("""
            "größe": {"type": "integer"}, "東": {"type": "string"}, "東京": {"type": "object", "title": "東京", "properties": {"東": {"type": "string"}}}, "🚀": {"type": "string"}, "é\u0301": {"type": "string"}, "x\"y\\z": {"type": "string"}, "línea\u2028": {"type": "string"}
            """),
        ["""{"größe": 1, "東": "a", "東京": {"東": "b"}, "🚀": "c", "x\"y\\z": "d", "gr\u00f6\u00dfe2": 1}"""],
        ["""{"größe": "1"}""", """{"gr\u00f6\u00dfe": "1"}""", """{"東京": {"東": 1}}""", """{"🚀": 1}""", """{"x\"y\\z": 1}"""]);

    [Fact]
    public void Properties_named_like_types() => Check(
        Schemas.Root("""
            "host": {"type": "string"}, "hosts": {"type": "array", "items": {"$ref": "#/definitions/host"}}, "color": {"type": "integer"}, "paint": {"$ref": "#/definitions/color"},
            "secret": {"type": "string", "x-rk-secret": true}, "url": {"type": "integer"}, "place": {"type": "string", "format": "uri"}, "entity_list": {"type": "string"}
            """, """
            "definitions": {
              "host": {"title": "Host", "type": "object", "properties": {"host": {"type": "string"}, "color": {"$ref": "#/definitions/color"}, "name": {"type": "string"}}},
              "color": {"title": "Color", "type": "string", "enum": ["red", "dark red", "value", "is_known", ""], "x-rk-backfill": "red"}
            }
            """),
        ["""{"host": "a", "hosts": [{"host": "b", "color": "dark red"}], "color": 1, "paint": "red", "secret": "s", "url": 1, "place": "http://x"}"""],
        ["""{"host": {}}""", """{"hosts": [{"host": 1}]}""", """{"hosts": [{"color": "blue"}]}""", """{"paint": "blue"}""", """{"url": ""}"""]);

    [Theory]
    [InlineData("Secret")]
    [InlineData("System")]
    [InlineData("Snapshot")]
    [InlineData("JsonCursor")]
    [InlineData("ShapesShapes")]
    [InlineData("shapes")]
    [InlineData("String")]
    [InlineData("Cortex")]
    [InlineData("object")]
    public void A_type_titled_like_one_that_is_there_already(string title) => Check(
        Schemas.Root("""
            "one": {"type": "object", "title": "TITLE", "properties": {"two": {"type": "string"}}}, "key": {"type": "string", "x-rk-secret": true}, "list": {"type": "array", "items": {"$ref": "#/properties/one"}}
            """.Replace("TITLE", title, StringComparison.Ordinal)),
        ["""{"one": {"two": "x"}, "list": [{}]}"""],
        ["""{"one": {"two": 1}}""", """{"list": [{"two": 1}]}"""]);

    [Fact]
    public void Deprecated_properties_and_types() => Check(
        Schemas.Root("""
            "old": {"type": "string", "deprecated": true}, "older": {"type": "object", "deprecated": true, "properties": {"oldest": {"type": "integer", "deprecated": true, "x-rk-backfill": 1}}}
            """),
        ["""{"old": "x", "older": {"oldest": 3}}"""],
        ["""{"old": 1}""", """{"older": {"oldest": ""}}"""]);

    [Fact]
    public void Descriptions_that_are_no_XML() => Check(
        Schemas.Root("""
            "a": {"type": "string", "description": "less < more && \"quoted\" </summary> ]]> \u0000 \u0007 line\r\nbreak\u2028 <c>code</c>"}
            """),
        ["""{"a": "x"}"""],
        ["""{"a": 1}"""]);

    [Fact]
    public void Combinations_on_scalars() => Check(
        Schemas.Root("""
            "all": {"allOf": [{"type": "string"}, {"minLength": 2}, {"pattern": "^a"}]},
            "any": {"anyOf": [{"type": "integer", "minimum": 10}, {"type": "string", "maxLength": 2}, {"type": "null"}]},
            "one": {"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 5}]},
            "none": {"not": {"enum": ["x", 1, true, null]}},
            "both": {"type": "integer", "anyOf": [{"maximum": 0}, {"minimum": 10}], "not": {"const": 12}},
            "open": {"anyOf": [{"enum": ["a", "b"]}, {"type": ["string", "null"]}]},
            "never": false, "always": true, "const": {"const": "x"}, "truth": {"const": true}, "nothing": {"const": null}, "many": {"enum": [1, "1", true, null]}
            """),
        ["""{"all": "abc", "any": 10, "one": 3, "none": "y", "both": 10, "open": "c", "always": [{}], "const": "x", "truth": true, "nothing": null, "many": "1"}""", """{"any": "ab", "one": 5.5, "none": 1.5, "both": -1, "open": null, "many": null}""", """{"any": null, "many": 1.0}"""],
        ["""{"all": "a"}""", """{"all": "bc"}""", """{"all": 1}""", """{"any": 9}""", """{"any": "abc"}""", """{"any": true}""", """{"one": 6}""", """{"one": 4.5}""", """{"none": "x"}""", """{"none": 1.0}""", """{"both": 5}""", """{"both": 12}""", """{"open": 1}""", """{"never": 1}""", """{"always": {"a": 1, "a": 1}}""", """{"const": "y"}""", """{"truth": false}""", """{"nothing": 0}""", """{"many": 2}"""]);

    [Fact]
    public void Combinations_on_containers() => Check(
        Schemas.Root("""
            "any": {"anyOf": [{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}, {"type": "array", "items": {"type": "integer"}}]},
            "all": {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"a": {"minLength": 2}}}]},
            "one": {"oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "integer"}}]},
            "none": {"type": "object", "not": {"required": ["x"]}},
            "typed": {"type": "object", "properties": {"a": {"type": "string"}}, "anyOf": [{"required": ["a"]}, {"required": ["other"]}]},
            "free": {"type": "object", "additionalProperties": {"type": "integer"}, "propertyNames": {"pattern": "^[a-z]+$"}},
            "closed": {"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": false},
            "nested": {"type": "array", "items": {"type": "array", "items": {"type": "number"}}}
            """),
        ["""{"any": {"a": ""}, "all": {"a": "xy"}, "one": ["a"], "none": {}, "typed": {"other": 1}, "free": {"ab": 1}, "closed": {"a": 1}, "nested": [[1, 2.5], []]}""", """{"any": [1], "one": [1], "typed": {"a": "x"}, "free": {}, "closed": {}}"""],
        ["""{"any": {}}""", """{"any": ["x"]}""", """{"all": {"a": "x"}}""", """{"all": {"a": 1}}""", """{"one": []}""", """{"one": [1, "a"]}""", """{"none": {"x": 1}}""", """{"typed": {}}""", """{"typed": {"a": 1}}""", """{"free": {"ab": "x"}}""", """{"free": {"AB": 1}}""", """{"closed": {"b": 1}}""", """{"nested": [1]}""", """{"nested": [["x"]]}"""]);

    [Fact]
    public void Lists_of_records() => Check(
        Schemas.Root("""
            "points": {"type": "array", "items": {"type": "object", "required": ["x"], "properties": {"x": {"type": "integer"}, "tags": {"type": "array", "items": {"type": "string"}}, "inner": {"type": "array", "items": {"type": "object", "properties": {"y": {"type": "number"}}}}}}},
            "numbers": {"type": "array", "items": {"type": "number"}, "x-rk-backfill": [1, 2]}, "texts": {"type": "array", "items": {"type": "string"}, "x-rk-backfill": ["a", "\""]}, "anything": {"type": "array"}
            """),
        ["""{"points": [{"x": 1, "tags": ["a"], "inner": [{"y": 1.5}]}], "numbers": [1], "texts": [], "anything": [1, "a", null]}"""],
        ["""{"points": [{}]}""", """{"points": [{"x": "1"}]}""", """{"points": [{"x": 1, "inner": [{"y": ""}]}]}""", """{"points": {}}""", """{"texts": [1]}""", """{"anything": {}}"""]);

    [Fact]
    public void Records_within_themselves() => Check(
        Schemas.Root("""
            "tree": {"$ref": "#/definitions/node"}, "self": {"$ref": "#"}
            """, """
            "definitions": {"node": {"title": "Node", "type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "node": {"$ref": "#/definitions/node"}, "children": {"type": "array", "items": {"$ref": "#/definitions/node"}}}}}
            """),
        ["""{"tree": {"name": "a", "node": {"name": "b"}, "children": [{"name": "c", "children": []}]}, "self": {"self": {}}}"""],
        ["""{"tree": {}}""", """{"tree": {"name": "a", "children": [{"name": 1}]}}""", """{"self": {"self": {"tree": 1}}}"""]);

    [Fact]
    public void Entities_without_chains_and_settings() => Check(
        Schemas.Root("""
            "boxes": {"type": "array", "items": {"type": "object", "properties": {"key": {"type": "string", "x-rk-id": "box"}, "id": {"type": "integer"}, "box": {"type": ["string", "null"], "x-rk-ref": {"to": "box", "onDelete": "clear"}}}}},
            "shelves": {"type": ["object", "null"], "properties": {"upper": {"type": "array", "items": {"type": "object", "required": ["id", "box"], "properties": {"id": {"type": "string", "x-rk-id": "shelf"}, "box": {"type": "string", "x-rk-ref": {"to": "box", "onDelete": "restrict"}}}}}}},
            "labels": {"type": "object", "propertyNames": {"x-rk-id": "label", "minLength": 2}, "additionalProperties": {"type": "object", "required": ["box"], "properties": {"box": {"type": "string", "x-rk-ref": {"to": "box", "onDelete": "cascade"}}}}}
            """, "\"x-rk-known\": {\"box\": [{\"id\": \"trash\"}]}"),
        ["""{"boxes": [{"key": "a", "id": 1, "box": "a"}, {"key": "b", "box": null}], "shelves": {"upper": [{"id": "s", "box": "b"}]}, "labels": {"ab": {"box": "trash"}}}""", """{"shelves": null}"""],
        ["""{"boxes": [{"key": "a"}, {"key": "a"}]}""", """{"boxes": [{"key": "a", "box": "b"}]}""", """{"shelves": {"upper": [{"id": "s", "box": "x"}]}}""", """{"shelves": {"upper": [{"id": "s"}]}}""", """{"labels": {"a": {"box": "trash"}}}""", """{"labels": {"ab": {}}}""", """{"labels": {"ab": {"box": "tr"}}}"""]);

    [Fact]
    public void Variants_of_which_none_is_open() => Check(
        Schemas.Root("""
            "shapes": {"type": "array", "items": {"$ref": "#/definitions/shape"}}
            """, """
            "definitions": {
              "shape": {
                "title": "Shape", "type": "object", "required": ["kind"], "x-rk-union": "kind",
                "properties": {"kind": {"type": "string", "enum": ["circle", "square"]}, "label": {"type": ["string", "null"]}},
                "oneOf": [
                  {"title": "Circle", "required": ["radius"], "properties": {"kind": {"const": "circle"}, "radius": {"type": "number", "minimum": 0}, "kind_of": {"type": "string", "x-rk-backfill": "round"}}},
                  {"title": "Square", "required": ["side", "label"], "properties": {"kind": {"const": "square"}, "side": {"type": "integer"}, "center": {"type": "array", "items": {"type": "string"}}, "radius": {"type": "number", "minimum": 0}}}
                ]
              }
            }
            """),
        ["""{"shapes": [{"kind": "circle", "radius": 1.5}, {"kind": "square", "side": 2, "label": "x", "center": ["a"]}]}"""],
        ["""{"shapes": [{"kind": "circle"}]}""", """{"shapes": [{"kind": "circle", "radius": -1}]}""", """{"shapes": [{"kind": "triangle"}]}""", """{"shapes": [{"kind": "square", "side": 2}]}""", """{"shapes": [{"kind": "square", "side": "2", "label": "x"}]}""", """{"shapes": [{}]}""", """{"shapes": [{"kind": 1}]}"""]);

    [Fact]
    public void Variants_with_properties_of_their_own_and_one_that_is_open() => Check(
        Schemas.Root("""
            "default": {"$ref": "#/definitions/step"}, "steps": {"type": "array", "items": {"$ref": "#/definitions/step"}},
            "runs": {"type": "object", "propertyNames": {"x-rk-id": "run"}, "additionalProperties": {"type": "object", "x-rk-chain": {"slots": ["step"], "fallback": []}, "properties": {"step": {"type": "string", "x-rk-ref": {"to": "step", "onDelete": "restrict"}}}}}
            """, """
            "definitions": {
              "step": {
                "title": "Step", "type": "object", "required": ["id", "type"], "x-rk-union": "type",
                "properties": {"id": {"type": "string", "x-rk-id": "step"}, "type": {"type": "string"}},
                "oneOf": [
                  {"title": "Copy", "required": ["from"], "properties": {"type": {"const": "copy"}, "from": {"type": "string"}, "next": {"type": "string", "x-rk-ref": {"to": "step", "onDelete": "restrict"}}}},
                  {"title": "Other", "properties": {"note": {"type": "integer"}}}
                ]
              }
            }
            """),
        ["""{"steps": [{"id": "a", "type": "copy", "from": "x", "next": "b"}, {"id": "b", "type": "wait", "note": 1}], "runs": {"r": {"step": "a"}}}"""],
        ["""{"steps": [{"id": "a", "type": "copy"}]}""", """{"steps": [{"id": "a", "type": "wait", "note": "1"}]}""", """{"steps": [{"id": "a", "type": "copy", "from": "x", "next": "c"}]}""", """{"runs": {"r": {"step": "a"}}}"""]);

    [Fact]
    public void A_property_that_refers_to_a_kind_of_its_own_name() => Check(
        Schemas.Root("""
            "servers": {"type": "array", "items": {"type": "object", "title": "Server", "required": ["id"], "properties": {"id": {"type": "string", "x-rk-id": "server"}, "text": {"type": "string"}, "list": {"type": "array", "items": {"type": "string"}}, "size": {"type": "integer"}, "site": {"type": "string", "format": "uri"}}}},
            "data": {"type": "array", "items": {"type": "object", "title": "Job", "required": ["id", "server"], "properties": {
              "id": {"type": "string", "x-rk-id": "slot"},
              "server": {"type": "string", "x-rk-ref": {"to": "server", "onDelete": "cascade", "onMissing": "skip"}, "x-rk-join": {
                "id": {"path": "id"}, "job": {"path": "text"}, "entry": {"concat": ["a", {"path": "text", "else": {"setting": "name"}}, {"path": "site"}, {"setting": "place"}]}, "list": {"path": "list"}, "size": {"path": "size"}, "site": {"path": "site", "else": {"setting": "place", "else": "http://x"}}}},
              "data": {"type": ["string", "null"], "x-rk-ref": {"to": "server", "onDelete": "clear"}, "x-rk-join": {"second": {"path": "size"}, "third": {"path": "id"}, "fourth": {"path": "list"}}}}}},
            "snapshot": {"type": "object", "propertyNames": {"x-rk-id": "snapshot"}, "additionalProperties": {"type": "object", "x-rk-chain": {"slots": ["trace", "name"], "fallback": [{"table": {"a": "x"}}, {"table": {}}, {"concat": ["x", {"setting": "A_{KEY}_B"}]}, "x"]}, "properties": {"trace": {"$ref": "#/definitions/slot"}, "name": {"$ref": "#/definitions/slot"}}}}
            """, """
            "definitions": {"slot": {"type": "string", "x-rk-ref": {"to": "slot", "onDelete": "restrict"}}},
            "x-rk-settings": {"name": {"type": "string"}, "place": {"type": "string", "format": "uri"}, "A_{KEY}_B": {"type": "string"}, "from": {"type": "string"}, "shapes_settings": {"type": "string"}},
            "x-rk-known": {"slot": [{"id": "x", "server": {"setting": "name"}}, {"id": "X", "server": "s"}, {"id": "x-", "server": {"concat": [{"setting": "name"}]}}]}
            """),
        ["""{"servers": [{"id": "s", "text": "t"}], "data": [{"id": "d", "server": "s", "data": null}], "snapshot": {"a": {"trace": "d", "name": "x"}}}"""],
        ["""{"data": [{"id": "d", "server": "s"}]}""", """{"snapshot": {"a": {"trace": "d"}}}"""]);

    [Theory]
    [InlineData("")]
    [InlineData("Cortex.RegistryKit")]
    [InlineData("Cortex.RegistryKit.Own")]
    [InlineData("A.Cortex")]
    [InlineData("my-app.event.2nd")]
    public void A_namespace_of_any_kind(string scope)
    {
        var text = Schemas.Root("\"key\": {\"type\": \"string\", \"x-rk-secret\": true}, \"list\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}");

        using var compiled = new TestProject().Schema(text, metadata: ("RkNamespace", scope)).Compile();
    }

    [Fact]
    public void Types_around_the_namespace_that_are_called_like_ours()
    {
        var text = Schemas.Root("\"key\": {\"type\": \"string\", \"x-rk-secret\": true}, \"place\": {\"type\": \"string\", \"format\": \"uri\"}");

        using var compiled = new TestProject().Schema(text, metadata: ("RkNamespace", "A.B")).Code("namespace A { class Secret; class Url; class System; class Cortex; class JsonCursor; class Snapshot; }").Compile();
    }

    private static void Check(string schema, string[] valid, string[] invalid)
    {
        using var documents = new Documents(schema, "Shapes");
        foreach (var text in valid) documents.Agree(true, text);
        foreach (var text in invalid) documents.Agree(false, text);
        foreach (var text in valid)
        {
            if (documents.Rewrite(text) is not { } written) continue;
            Assert.True(documents.ReadsAlike(text, written), $"{text} is written as {written}");
            Assert.Equal(written, documents.Rewrite(written));
        }

        Assert.NotNull(documents.Empty());
    }
}

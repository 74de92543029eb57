using System.Text.Json.Nodes;
using Cortex.RegistryKit.Generators.Tests.Support;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>What cannot be compiled is a finding at its place in the schema. It never becomes C# that does not compile.</summary>
public sealed class RefusedSchemaTests
{
    private const string Servers = """
        "servers": {"type": "array", "items": {"type": "object", "title": "Server", "required": ["id"], "properties": {"id": {"type": "string", "x-rk-id": "server"}, "url": {"type": "string", "format": "uri"}, "key": {"type": "string", "x-rk-secret": true}, "size": {"type": "integer"}}}}
        """;

    [Theory]
    [InlineData("""{"x": {"type": "string", "x-rk-backfill": 1}}""", "RK0001", "1")]
    [InlineData("""{"x": {"type": ["string", "null"], "x-rk-backfill": null}}""", "RK0001", "null")]
    [InlineData("""{"x": {"type": "integer", "x-rk-backfill": {"path": "y"}}, "y": {"type": "integer"}}""", "RK0002", """{"path": "y"}""")]
    [InlineData("""{"x": {"type": "string", "x-rk-backfill": {"path": "z"}}, "y": {"type": "string"}}""", "RK0001", """{"path": "z"}""")]
    [InlineData("""{"x": {"type": "string", "x-rk-backfill": {"path": "y"}}, "y": {"type": "string", "x-rk-backfill": {"path": "x"}}}""", "RK0002", """{"path": "y"}""")]
    [InlineData("""{"x": {"type": "string", "x-rk-backfill": {"path": "y"}}, "y": {"type": "string", "x-rk-secret": true}}""", "RK0002", """{"path": "y"}""")]
    [InlineData("""{"x": {"type": "string", "x-rk-backfill": {"setting": "s"}}}""", "RK0001", """{"setting": "s"}""")]
    [InlineData("""{"x": {"type": "integer", "x-rk-secret": true}}""", "RK0001", """{"type": "integer", "x-rk-secret": true}""")]
    [InlineData("""{"x": {"type": "array", "items": {"type": "string", "x-rk-secret": true}}}""", "RK0002", """{"type": "string", "x-rk-secret": true}""")]
    [InlineData("""{"x": {"type": "string", "x-rk-secret": {"for": "y"}}}""", "RK0001", """{"type": "string", "x-rk-secret": {"for": "y"}}""")]
    [InlineData("""{"x": {"type": "string", "x-rk-ref": {"to": "y", "onDelete": "clear"}}}""", "RK0001", """{"type": "string", "x-rk-ref": {"to": "y", "onDelete": "clear"}}""")]
    [InlineData("""{"x": {"type": "string", "x-rk-id": "y"}}""", "RK0002", """{"type": "string", "x-rk-id": "y"}""")]
    [InlineData("""{"x": {"type": "string"}, "x": {"type": "integer"}}""", "RK0001", "\"x\"")]
    [InlineData("""{"x": {"type": "object", "x-rk-union": "type", "properties": {"type": {"type": "string"}}, "oneOf": [{}]}}""", "RK0001", """{"type": "object", "x-rk-union": "type", "properties": {"type": {"type": "string"}}, "oneOf": [{}]}""")]
    [InlineData("""{"x": {"type": "object", "required": ["t"], "x-rk-union": "t", "properties": {"t": {"type": "string"}}, "oneOf": [{"properties": {"t": {"const": "a"}}}, {"properties": {"t": {"const": "a"}}}]}}""", "RK0001", "\"a\"")]
    [InlineData("""{"x": {"type": "object", "required": ["t"], "x-rk-union": "t", "properties": {"t": {"type": "string"}}, "oneOf": [{"properties": {"t": {"const": "a"}, "n": {"type": "string"}}}, {"properties": {"n": {"type": "integer"}}}]}}""", "RK0002", """{"type": "integer"}""")]
    [InlineData("""{"things": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer", "x-rk-id": "thing"}}}}}""", "RK0001", """{"type": "integer", "x-rk-id": "thing"}""")]
    [InlineData("""{"things": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "Thing"}}}}}""", "RK0001", """{"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "Thing"}}}""")]
    [InlineData("""{"things": {"type": "object", "propertyNames": {"x-rk-id": "thing"}, "additionalProperties": {"type": "string"}}}""", "RK0001", """{"type": "string"}""")]
    [InlineData("""{"x": {"type": "integer", "x-rk-need": "atLeast"}}""", "RK0001", """{"type": "integer", "x-rk-need": "atLeast"}""")]
    [InlineData("""{"things": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "thing"}, "a": {"type": "string", "x-rk-need": "atLeast"}}}}}""", "RK0001", """{"type": "string", "x-rk-need": "atLeast"}""")]
    [InlineData("""{"things": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "thing"}, "a": {"type": "array", "x-rk-need": "contains"}}}}}""", "RK0001", """{"type": "array", "x-rk-need": "contains"}""")]
    [InlineData("""{"things": {"type": "array", "items": {"type": "object", "required": ["t"], "x-rk-union": "t", "properties": {"id": {"type": "string", "x-rk-id": "thing"}, "t": {"type": "string"}}, "oneOf": [{"properties": {"t": {"const": "a"}, "n": {"type": "integer", "x-rk-need": "atLeast"}}}]}}}""", "RK0001", """{"type": "integer", "x-rk-need": "atLeast"}""")]
    public void A_property_that_cannot_be_compiled(string properties, string rule, string at) => Refused(Schemas.Root(properties[1..^1]), rule, at);

    [Theory]
    [InlineData("""{"ur": {"path": "urll"}}""", "RK0001", """{"path": "urll"}""")]
    [InlineData("""{"key": {"path": "key", "else": "abc"}}""", "RK0002", "\"abc\"")]
    [InlineData("""{"key": {"concat": [{"path": "key"}]}}""", "RK0002", """{"path": "key"}""")]
    [InlineData("""{"size": {"path": "size", "else": "1"}}""", "RK0002", "\"1\"")]
    [InlineData("""{"a": {"setting": "nam"}}""", "RK0001", """{"setting": "nam"}""")]
    [InlineData("""{"a": {"setting": "K_{KEY}"}}""", "RK0001", """{"setting": "K_{KEY}"}""")]
    [InlineData("""{"a": {"setting": "token"}}""", "RK0002", """{"setting": "token"}""")]
    [InlineData("""{"a": {"table": {"a": "b"}}}""", "RK0002", """{"table": {"a": "b"}}""")]
    [InlineData("""{"a": 1}""", "RK0001", "1")]
    public void A_join_that_cannot_be_compiled(string join, string rule, string at) => Refused(Schemas.Root(
        $$"""{{Servers}}, "jobs": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "job"}, "server": {"type": "string", "x-rk-ref": {"to": "server", "onDelete": "clear"}, "x-rk-join": {{join}} } } } }""",
        "\"x-rk-settings\": {\"name\": {\"type\": \"string\"}, \"K_{KEY}\": {\"type\": \"string\"}, \"token\": {\"type\": \"string\", \"x-rk-secret\": true}}"), rule, at);

    [Theory]
    [InlineData("""{"serv": [{"id": "a"}]}""", """{"id": "a"}""")]
    [InlineData("""{"server": [{"id": "a"}, {"id": "a"}]}""", """{"id": "a"}""")]
    [InlineData("""{"server": [{"id": "a", "siz": 1}]}""", "1")]
    [InlineData("""{"server": [{"id": "a", "size": "1"}]}""", "\"1\"")]
    public void A_built_in_entity_that_is_none(string known, string at) => Refused(Schemas.Root(Servers, $"\"x-rk-known\": {known}"), "RK0001", at);

    [Fact]
    public void A_union_at_the_root() => Refused(
        """{"type": "object", "required": ["t"], "x-rk-union": "t", "properties": {"t": {"type": "string"}}, "oneOf": [{"properties": {"t": {"const": "a"}}}]}""",
        "RK0002",
        """{"type": "object", "required": ["t"], "x-rk-union": "t", "properties": {"t": {"type": "string"}}, "oneOf": [{"properties": {"t": {"const": "a"}}}]}""");

    /// <summary>Whatever is taken out of a schema: either what is left compiles, or there is a finding.</summary>
    [Fact]
    public void A_schema_with_a_hole_compiles_or_is_refused()
    {
        var project = new TestProject();
        var count = Nodes(JsonNode.Parse(Schemas.Notify)!).Count();
        var compiled = 0;
        for (var i = 0; i < count; i++)
        {
            var schema = JsonNode.Parse(Schemas.Notify)!;
            var hole = Nodes(schema).ElementAt(i);
            var path = string.Concat(hole.GetPath().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
            if (hole.Parent is JsonArray list) list.Remove(hole);
            else hole.Parent!.AsObject().Remove(hole.GetPropertyName());
            if (RegistrySchema.Parse(Utf8Text.FromString(schema.ToJsonString())) is not { IsSound: true, EmissionFindings.Count: 0 }) continue;

            compiled++;
            project.Schema(schema.ToJsonString(), $"/project/{i}.json", ("RkNamespace", $"Without{path}"));
        }

        Assert.InRange(compiled, count / 4, count - (count / 4));
        project.Compile().Dispose();
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        IEnumerable<JsonNode> inner = node switch
        {
            JsonObject owner => owner.Select(member => member.Value).OfType<JsonNode>(),
            JsonArray list => list.OfType<JsonNode>(),
            _ => [],
        };
        return inner.SelectMany(child => Nodes(child).Prepend(child));
    }

    private static void Refused(string text, string rule, string at)
    {
        var schema = RegistrySchema.Parse(Utf8Text.FromString(text));

        Assert.Contains(schema.Findings.Concat(schema.EmissionFindings), finding => finding.Rule.Id == rule && schema.Tree.Text.GetString(finding.Span) == at);
        Assert.Empty(new TestProject().Schema(text).Emit());
    }
}

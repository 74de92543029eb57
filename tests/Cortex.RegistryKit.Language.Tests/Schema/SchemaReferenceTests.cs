using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Schema;

public class SchemaReferenceTests
{
    [Theory]
    [InlineData("http://a/b/c/d;p?q", "g:h", "g:h")]
    [InlineData("http://a/b/c/d;p?q", "g", "http://a/b/c/g")]
    [InlineData("http://a/b/c/d;p?q", "/g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "//g", "http://g")]
    [InlineData("http://a/b/c/d;p?q", "?y", "http://a/b/c/d;p?y")]
    [InlineData("http://a/b/c/d;p?q", "", "http://a/b/c/d;p?q")]
    [InlineData("http://a/b/c/d;p?q", "..", "http://a/b/")]
    [InlineData("http://a/b/c/d;p?q", "../../../g", "http://a/g")]
    [InlineData("http://a/b/c/d;p?q", "./g/.", "http://a/b/c/g/")]
    [InlineData("http://a", "g", "http://a/g")]
    [InlineData("urn:example:1/406", "", "urn:example:1/406")]
    [InlineData("schemas/one.json", "../two.json", "two.json")]
    [InlineData("schemas/one.json", "../../two.json", "../two.json")]
    [InlineData("C:/schemas/one.json", "two.json", "C:/schemas/two.json")]
    [InlineData("", "two.json", "two.json")]
    public void A_reference_is_relative_to_what_stands_around_it(string baseUri, string reference, string meant)
    {
        var schema = RegistrySchema.Parse(new SchemaResource(baseUri, Utf8Text.FromString($$$$"""{"properties": {"a": {"$ref": "{{{{reference}}}}"}}}""")), [Resource(meant, """{"title": "meant"}""")]);

        Assert.Empty(schema.Findings);
        Assert.Equal(baseUri == meant ? null : "meant", schema.Root.Property("a")!.Title);
    }

    [Fact]
    public void A_schema_is_found_by_the_id_at_its_root() =>
        Assert.Equal("by id", Parse("""{"properties": {"a": {"$ref": "urn:x:common#/definitions/b"}}}""", Resource("", """{"$id": "urn:x:common", "definitions": {"b": {"title": "by id"}}}""")).Root.Property("a")!.Title);

    [Fact]
    public void The_texts_that_references_lead_to_are_parts_of_the_schema_and_no_others()
    {
        var schema = Parse("""{"properties": {"a": {"$ref": "b.json"}}}""", Resource("b.json", """{"items": {"$ref": "c.json"}}"""), Resource("c.json", "true"), Resource("d.json", "nonsense"));

        Assert.Equal(["", "b.json", "c.json"], schema.Documents.Select(document => document.Uri));
        Assert.True(schema.Root.Property("a")!.Items!.Target.Always);
        Assert.Empty(schema.Findings);
    }

    [Fact]
    public void What_is_wrong_in_another_text_is_said_where_the_schema_leads_there()
    {
        var schema = Parse("""{"properties": {"a": {"$ref": "b.json"}}}""", Resource("b.json", """{"items": {"$ref": "c.json"}}"""), Resource("c.json", "{\n  \"minLength\": -1, \"titel\": 1}"));
        Assert.Equal("1,31: error RK0001: in 'c.json', 2,16: 'minLength' is a whole number, 0 or more", Assert.Single(schema.Findings.Select(found => $"{schema.Tree.Text.PositionAt(found.Span.Start)}: {found}")));
    }

    [Fact]
    public void Two_texts_may_refer_to_one_another()
    {
        var tree = RegistrySchema.Parse(Resource("tree.json", """{"title": "tree", "items": {"$ref": "leaf.json"}}"""), [Resource("leaf.json", """{"title": "leaf", "items": {"$ref": "tree.json"}}""")]);

        Assert.Empty(tree.Findings);
        Assert.Same(tree.Root, tree.Root.Items!.Target.Items!.Target);
    }

    [Fact]
    public void The_schema_of_schemas_is_always_at_hand()
    {
        var schema = Parse("""{"$ref": "http://json-schema.org/draft-07/schema#"}""");

        Assert.Empty(schema.Findings);
        Assert.Equal("What a draft-07 schema is", schema.Root.Target.Title);
    }

    [Theory]
    [InlineData("#/$defs/a")]
    [InlineData("#/unknown/a")]
    [InlineData("#/properties/b/default")]
    [InlineData("#/unknown/list/0")]
    [InlineData("#named")]
    public void A_reference_leads_to_any_place_of_the_text(string reference)
    {
        var schema = Parse($$$$"""{"properties": {"a": {"$ref": "{{{{reference}}}}"}, "b": {"default": {"title": "here"}}}, "unknown": {"a": {"title": "here"}, "list": [{"title": "here"}]}, "$defs": {"a": {"$id": "#named", "title": "here"}}}""");

        Assert.DoesNotContain(schema.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("here", schema.Root.Property("a")!.Title);
    }

    [Fact]
    public void A_very_long_row_of_references_is_followed_to_its_end()
    {
        var rows = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $$"""  "d{{i}}": {"allOf": [{"$ref": "#/definitions/d{{i + 1}}"}]}"""));

        Assert.Empty(Parse($$$$"""{"$ref": "#/definitions/d0", "definitions": { {{{{rows}}}}, "d20000": {"title": "end"}}}""").Findings);
    }

    private static RegistrySchema Parse(string json, params SchemaResource[] others) => RegistrySchema.Parse(Resource("", json), others);

    private static SchemaResource Resource(string uri, string json) => new(uri, Utf8Text.FromString(json));
}

using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Schema;

/// <summary>The schemas that are shipped, held against the schema of our words and against draft-07's own.</summary>
public class ShippedSchemaTests
{
    private static readonly RegistrySchema Words = Schemas.Parse(File.ReadAllText(Schemas.PathOf("x-rk.schema.json")));
    private static readonly RegistrySchema MetaSchema = Schemas.Parse("""{"$ref": "http://json-schema.org/draft-07/schema#"}""");

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Schemas.PathOf(""), "*.schema.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_schemas_of_schemas_are_sound()
    {
        Assert.DoesNotContain(Words.Findings, finding => finding.Severity == Severity.Error);
        Assert.Empty(MetaSchema.Findings);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_is_a_schema_of_draft_07_and_uses_our_words_as_they_are_meant(string name)
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes(File.ReadAllBytes(Schemas.PathOf(name))));

        Assert.Empty(SchemaValidator.Check(tree, MetaSchema, new ValidationOptions { AssertFormats = true }));
        Assert.Empty(SchemaValidator.Check(tree, Words, new ValidationOptions { AssertFormats = true }));
    }

    [Theory]
    [InlineData("""{"type": "strin"}""")]
    [InlineData("""{"properties": {"a": {"minLength": -1}}}""")]
    [InlineData("""{"required": ["a", "a"]}""")]
    [InlineData("""{"allOf": []}""")]
    [InlineData("""{"pattern": "("}""")]
    [InlineData("1")]
    public void What_is_no_schema_of_draft_07_is_none(string json) =>
        Assert.False(SchemaValidator.IsValid(JsonTree.Parse(Utf8Text.FromString(json)).Root, MetaSchema, new ValidationOptions { AssertFormats = true }));

    [Theory]
    [InlineData("""{"type": "object", "x-rk-fil": "a.json"}""")]
    [InlineData("""{"properties": {"a": {"x-rk-ref": {"onDelete": "drop"}}}}""")]
    public void What_misuses_our_words_is_refused(string json) => Assert.False(SchemaValidator.IsValid(JsonTree.Parse(Utf8Text.FromString(json)).Root, Words));
}

namespace Cortex.RegistryKit.Language.Tests.Rules.Shapes;

public class ArrayTests
{
    [Theory]
    [InlineData("""{"items": [{"type": "string"}]}""", """["a", 1]""")]
    [InlineData("""{"items": {"type": "string"}, "additionalItems": false}""", """["a", "b"]""")]
    [InlineData("""{"additionalItems": false}""", "[1]")]
    [InlineData("""{"uniqueItems": true}""", """[1, true, "1", [1], {"a": 1}, {"a": 2}, null]""")]
    [InlineData("""{"contains": {"const": 2}}""", "[1, 2]")]
    public void An_array_that_fits_has_no_findings(string schema, string json) => Assert.Empty(SchemaFindings.Of(schema, json));

    [Theory]
    [InlineData("""{"items": {"type": "string"}}""", """["a", 1]""", "1,7: RK1004: [1]: must be a string, not a number")]
    [InlineData("""{"items": [{}, {"type": "string"}]}""", "[1, 2, 3]", "1,5: RK1004: [1]: must be a string, not a number")]
    [InlineData("""{"items": [{}], "additionalItems": {"type": "string"}}""", "[1, 2]", "1,5: RK1004: [1]: must be a string, not a number")]
    [InlineData("""{"items": [{}], "additionalItems": false}""", "[1, 2, 3]", "1,5: RK1004: [1]: is one too many: the schema allows 1 element")]
    [InlineData("""{"minItems": 1}""", "[]", "1,1: RK1004: must not be empty")]
    [InlineData("""{"minItems": 3}""", "[1]", "1,1: RK1004: must have at least 3 elements, not 1")]
    [InlineData("""{"maxItems": 1}""", "[1, 2]", "1,1: RK1004: must have at most 1 element, not 2")]
    [InlineData("""{"uniqueItems": true}""", """[{"a": 1, "b": [1]}, 2, {"b": [1.0], "a": 1}]""", "1,25: RK1004: [2]: is the same as the element [0], and every element may stand here once")]
    [InlineData("""{"contains": {"type": "string"}}""", "[1]", "1,1: RK1004: must have an element that is a string")]
    [InlineData("""{"contains": {"minimum": 5}}""", "[1]", "1,1: RK1004: has no element such as the schema asks for")]
    public void What_is_wrong_with_an_array_is_said(string schema, string json, string finding) => Assert.Equal([finding], SchemaFindings.Of(schema, json));

    [Fact]
    public void Many_elements_are_held_against_one_another_in_little_time()
    {
        var many = $"[{string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $$"""{"id": {{i}}}"""))}]";

        Assert.Empty(SchemaFindings.Of("""{"uniqueItems": true}""", many));
    }
}

using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Tests.Rules.Shapes;

public class ScalarTests
{
    [Theory]
    [InlineData("""{"type": ["integer", "null"]}""", "1.0")]
    [InlineData("""{"type": "integer"}""", "12345678910111213141516")]
    [InlineData("""{"type": "integer"}""", "1e400")]
    [InlineData("""{"const": {"a": [1, 2]}}""", """{"a": [1.0, 20e-1]}""")]
    [InlineData("""{"enum": [[1], {"a": 1, "b": 2}]}""", """{"b": 2, "a": 1}""")]
    [InlineData("""{"const": 0.1}""", "1e-1")]
    [InlineData("""{"multipleOf": 0.01}""", "19.99")]
    [InlineData("""{"multipleOf": 0.1}""", "1e400")]
    [InlineData("""{"multipleOf": 1e-300}""", "1")]
    [InlineData("""{"multipleOf": 3}""", "-0.0")]
    [InlineData("""{"exclusiveMinimum": 12345678910111213141516}""", "12345678910111213141517")]
    [InlineData("""{"maximum": 1e400}""", "9e399")]
    [InlineData("""{"minLength": 2, "maxLength": 2}""", "\"🚀🚀\"")]
    [InlineData("""{"pattern": "^.$"}""", "\"🚀\"")]
    [InlineData("""{"minimum": 3, "minLength": 3, "minItems": 3, "minProperties": 3}""", "null")]
    [InlineData("true", "[1]")]
    public void A_value_that_fits_has_no_findings(string schema, string json) => Assert.Empty(SchemaFindings.Of(schema, json));

    [Theory]
    [InlineData("false", "1", "1,1: RK1004: nothing may stand here")]
    [InlineData("""{"type": "integer"}""", "1.5", "1,1: RK1004: must be a whole number, not a number with a fraction")]
    [InlineData("""{"type": "integer"}""", "1e-400", "1,1: RK1004: must be a whole number, not a number with a fraction")]
    [InlineData("""{"type": ["string", "null"]}""", "true", "1,1: RK1004: must be a string or null, not true")]
    [InlineData("""{"const": {"a": [1,   2]}}""", "{}", """1,1: RK1004: must be {"a": [1, 2]}""")]
    [InlineData("""{"enum": ["red", "green"]}""", "\"gren\"", """1,1: RK1004: must be one of "red", "green"; did you mean 'green'?""")]
    [InlineData("""{"minimum": 1.50}""", "1.49", "1,1: RK1004: must be at least 1.50")]
    [InlineData("""{"maximum": 9007199254740992}""", "9007199254740993", "1,1: RK1004: must be at most 9007199254740992")]
    [InlineData("""{"exclusiveMinimum": 0}""", "-0", "1,1: RK1004: must be greater than 0")]
    [InlineData("""{"exclusiveMaximum": -1e2}""", "-100", "1,1: RK1004: must be less than -1e2")]
    [InlineData("""{"multipleOf": 0.01}""", "19.995", "1,1: RK1004: must be a multiple of 0.01")]
    [InlineData("""{"multipleOf": 0.123456789}""", "1e308", "1,1: RK1004: must be a multiple of 0.123456789")]
    [InlineData("""{"minLength": 1}""", "\"\"", "1,1: RK1004: must not be empty")]
    [InlineData("""{"minLength": 3}""", "\"🚀🚀\"", "1,1: RK1004: must have at least 3 characters")]
    [InlineData("""{"maxLength": 1}""", "\"ab\"", "1,1: RK1004: must have at most 1 character")]
    [InlineData("""{"pattern": "^a"}""", "\"ba\"", "1,1: RK1004: must match ^a")]
    public void What_is_wrong_with_a_value_is_said(string schema, string json, string finding) => Assert.Equal([finding], SchemaFindings.Of(schema, json));

    [Fact]
    public void A_format_is_asserted_where_that_is_asked_for()
    {
        const string Schema = """{"format": "date"}""";

        Assert.Empty(SchemaFindings.Of(Schema, "\"31.12.2024\""));
        Assert.Equal(["1,1: RK1004: must be of the format date"], SchemaFindings.Of(Schema, "\"31.12.2024\"", new ValidationOptions { AssertFormats = true }));
        Assert.Empty(SchemaFindings.Of("""{"format": "house-number"}""", "\"x\"", new ValidationOptions { AssertFormats = true }));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() => Assert.Equal(["1,1: RK1004: the string holds half of a surrogate pair, so it is no text"], SchemaFindings.Of("{}", "\"\\ud800\""));
}

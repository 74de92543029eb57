using System.Globalization;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Conformance.Ajv;
using Cortex.RegistryKit.Generators.Tests.Support;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Cortex.RegistryKit.Generators.Tests.Agreement;

/// <summary>For schemas and values by chance all validators say the same. <c>RK_RANDOM=1000</c> asks that many schemas, in place of 40.</summary>
public sealed class AgreementTests
{
    private const int ValuesOfEach = 16;

    // What ajv does as draft-07 says; formats and the content of texts it leaves to plugins.
    private static readonly HashSet<string> RightInAjv = new(StringComparer.Ordinal)
    {
        "$ref", "definitions", "title", "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "items", "minItems", "maxItems", "uniqueItems", "contains", "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "dependencies", "minProperties",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
    };

    private static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("RK_RANDOM"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Both_of_ours_agree_on_every_keyword(int seed) => Check(new Random(seed), isCommon: false, (_, _, _) => { });

    [Fact]
    public void NJsonSchema_agrees_on_the_keywords_that_it_does_right()
    {
        var parsed = new Dictionary<JsonObject, NJsonSchema.JsonSchema>();
        Check(new Random(3), isCommon: true, (schema, value, isValid) =>
        {
            if (!parsed.TryGetValue(schema, out var theirs)) parsed.Add(schema, theirs = NJsonSchema.JsonSchema.FromJsonAsync(schema.ToJsonString()).GetAwaiter().GetResult());
            Assert.True(isValid == (theirs.Validate(value).Count == 0), $"NJsonSchema says {!isValid} to {value} by {schema.ToJsonString()}");
        });
    }

    [AjvFact]
    public async Task Ajv_agrees_on_the_keywords_that_it_does_right()
    {
        var asked = new Dictionary<string, List<(string Value, bool IsValid)>>(StringComparer.Ordinal);
        Check(new Random(4), isCommon: false, (schema, value, isValid) =>
        {
            if (!Keywords(schema).All(RightInAjv.Contains)) return;
            if (!asked.TryGetValue(schema.ToJsonString(), out var answers)) asked.Add(schema.ToJsonString(), answers = []);
            answers.Add((value, isValid));
        });

        Assert.True(asked.Count > Count * 9 / 10, $"Of {Count} schemas ajv is asked about {asked.Count}.");
        using var ajv = new AjvValidator();
        foreach (var (schema, answers) in asked)
        {
            var theirs = await ajv.AskAsync(schema, new Dictionary<string, string>(), answers.ConvertAll(answer => answer.Value), TimeSpan.FromMinutes(1));
            Assert.True(theirs.Refused is null, $"ajv does not take {schema}: {theirs.Refused}");
            Assert.All(answers.Zip(theirs.Valid), pair => Assert.True(pair.First.IsValid == pair.Second, $"ajv says {pair.Second} to {pair.First.Value} by {schema}"));
        }
    }

    /// <summary>The keywords of a random schema: the names in it that are not those of properties.</summary>
    private static IEnumerable<string> Keywords(JsonNode? schema) => schema switch
    {
        JsonArray list => list.SelectMany(Keywords),
        JsonObject rules => rules.SelectMany(rule => Keywords(rule.Key, rule.Value).Prepend(rule.Key)),
        _ => [],
    };

    private static IEnumerable<string> Keywords(string keyword, JsonNode? value) => keyword switch
    {
        "const" or "enum" => [],
        "properties" or "patternProperties" or "definitions" or "dependencies" => value!.AsObject().SelectMany(entry => Keywords(entry.Value)),
        _ => Keywords(value),
    };

    private static void Check(Random random, bool isCommon, Action<JsonObject, string, bool> compare)
    {
        var made = new RandomSchemas(random, isCommon);
        var schemas = Enumerable.Range(0, Count).Select(_ => made.Document()).Select(schema => (Text: schema, Parsed: RegistrySchema.Parse(Utf8Text.FromString(schema.ToJsonString())))).ToList();
        Assert.All(schemas, schema => Assert.True(schema.Parsed.IsSound, string.Join("\n", schema.Parsed.Findings.Append<object>(schema.Text.ToJsonString()))));
        schemas.RemoveAll(schema => schema.Parsed.EmissionFindings.Count > 0);
        Assert.True(schemas.Count > Count * 9 / 10, $"Of {Count} schemas only {schemas.Count} become types.");

        using var compiled = Compile(schemas.ConvertAll(schema => schema.Text.ToJsonString()));
        var answers = new int[2];
        for (var i = 0; i < schemas.Count; i++)
        {
            var values = new RandomValues(random, schemas[i].Text);
            for (var j = 0; j < ValuesOfEach; j++)
            {
                var value = (j % 2 == 0 ? values.Fitting() : values.Mutated())?.ToJsonString() ?? "null";
                var isValid = SchemaValidator.IsValid(JsonTree.Parse(Utf8Text.FromString(value)).Root, schemas[i].Parsed, ValidationOptions.Default);
                answers[isValid ? 1 : 0]++;
                Assert.True(isValid == compiled.Call<bool>("Probe", FormattableString.Invariant($"IsValid{i}"), value), $"The emitted validator says {!isValid} to {value} by {schemas[i].Text.ToJsonString()}");
                compare(schemas[i].Text, value, isValid);
            }
        }

        // Values that are all right, or all wrong, would show little.
        Assert.All(answers, count => Assert.True(count > schemas.Count * ValuesOfEach / 10, $"{answers[0]} wrong, {answers[1]} right"));
    }

    private static Compiled Compile(List<string> schemas)
    {
        var project = new TestProject();
        for (var i = 0; i < schemas.Count; i++) project.Schema(schemas[i], FormattableString.Invariant($"/project/{i}.schema.json"), ("RkNamespace", FormattableString.Invariant($"N{i}")));
        var methods = schemas.Select((_, i) => FormattableString.Invariant($"    internal static bool IsValid{i}(string text) => N{i}.Shapes.IsValid(System.Text.Encoding.UTF8.GetBytes(text));"));
        return project.Code($"internal static class Probe\n{{\n{string.Join("\n", methods)}\n}}").Compile();
    }
}

using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>Needs of somebody else's schema: numbers with fractions, a map of entities, a chain that may end with nothing, and names that are taken.</summary>
public sealed class NeedsTests : IDisposable
{
    private const string Registry = """
        {
          "tools": {
            "hammer": {"weight": 1.5, "check": 3, "uses": ["nails"]},
            "feather": {"uses": null},
            "saw": {"weight": 2, "uses": ["wood", "metal"]}
          },
          "jobs": {
            "roof": {"first": "hammer", "second": "saw"},
            "wall": {"first": "feather"},
            "none": {}
          }
        }
        """;

    private const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "Works",
          "type": "object",
          "properties": {
            "tools": {
              "type": "object",
              "propertyNames": {"x-rk-id": "tool"},
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "weight": {"type": "number", "x-rk-need": "atLeast"},
                  "check": {"type": ["integer", "null"], "x-rk-need": "atLeast"},
                  "uses": {"type": ["array", "null"], "items": {"type": "string"}, "x-rk-need": "contains"}
                }
              }
            },
            "jobs": {
              "type": "object",
              "propertyNames": {"x-rk-id": "job"},
              "additionalProperties": {
                "type": "object",
                "x-rk-chain": {"slots": ["first", "second"], "fallback": []},
                "properties": {
                  "first": {"type": "string", "x-rk-ref": {"to": "tool", "onDelete": "restrict"}},
                  "second": {"type": "string", "x-rk-ref": {"to": "tool", "onDelete": "restrict"}}
                }
              }
            }
          }
        }
        """;

    private readonly Documents works = new(Schema, "Works", more: """
            internal static string Unmet(string text, string job, double weight, int check, string use) =>
                string.Join("; ", System.Linq.Enumerable.Select(Load(text).UnmetNeeds(new Foreign.JobName(job), Needs(weight, check, use)), need => $"{need.Source}: {need.Id}: {need.Reason}{(need.IsUnknown ? "?" : "")}"));

            internal static string Played(string text, string job, double weight, int check, string use)
            {
                try
                {
                    return Load(text).Resolve(job, Needs(weight, check, use)) is null ? "nothing" : "something";
                }
                catch (NeedsNotMetException problem)
                {
                    return problem.Message;
                }
            }

            private static Foreign.ToolNeeds Needs(double weight, int check, string use) => new() { Weight = weight, CheckValue = check, Uses = [use] };

            [Foreign.JobNeeds("roof", Weight = 1.5, Check = 2, Uses = new[] { "nails" })]
            private sealed class Roofer;
    """);

    public void Dispose() => works.Dispose();

    [Fact]
    public void Every_slot_is_held_against_the_needs() => Assert.Equal(
        "first: hammer: its uses are without 'metal', which is needed; second: saw: its check is unknown, and at least 2 is needed?",
        works.Call<string>("Unmet", Registry, "roof", 1.5, 2, "metal"));

    [Fact]
    public void What_is_too_little_names_both_numbers() => Assert.Equal(
        "first: hammer: its weight is 1.5, and at least 1.75 is needed; second: saw: its uses are without 'nails', which is needed",
        works.Call<string>("Unmet", Registry, "roof", 1.75, 0, "nails"));

    [Theory]
    [InlineData("roof", 1, "nails", "something")]
    [InlineData("roof", 2, "nails", "job 'roof', first: 'hammer' does not do what is needed here: its weight is 1.5, and at least 2 is needed.")]
    [InlineData("wall", 1, "nails", "job 'wall', first: 'feather' does not do what is needed here: its uses are without 'nails', which is needed.")]
    [InlineData("none", 1, "nails", "nothing")]
    public void What_plays_the_part_has_to_meet_them(string job, double weight, string use, string expected) => Assert.Equal(expected, works.Call<string>("Played", Registry, job, weight, 3, use));

    [Fact]
    public void A_chain_that_ends_with_nothing_lacks_nothing() => Assert.Equal("", works.Call<string>("Unmet", Registry, "none", 1.0, 1, "x"));
}

using System.Diagnostics;

namespace Cortex.RegistryKit.Language.Tests.Schema;

public class SchemaSizeTests
{
    [Fact]
    public void The_work_grows_with_the_number_of_definitions_and_not_faster()
    {
        Read(1_000);
        var few = Read(1_000);
        var many = Read(10_000);

        // Ten times as many take ten times as long; what is quadratic takes a hundred times.
        Assert.True(many < (few * 40) + 500, $"1,000 definitions took {few} ms, 10,000 took {many} ms");
    }

    [Fact]
    public void Definitions_that_all_refer_to_one_another_are_each_read_once()
    {
        var names = Enumerable.Range(0, 60).ToList();
        var properties = string.Join(", ", names.Select(i => $$$"""  "p{{{i}}}": {"$ref": "#/definitions/d{{{i}}}"}"""));
        var definitions = string.Join(", ", names.Select(i => $$$"""  "d{{{i}}}": {"properties": { {{{properties}}} } }"""));

        Assert.Empty(Schemas.Parse($$$"""{"properties": {"a": {"$ref": "#/definitions/d0"}}, "definitions": { {{{definitions}}} } }""").Findings);
    }

    private static long Read(int definitions)
    {
        var rows = string.Join(", ", Enumerable.Range(0, definitions).Select(i => $$$"""  "d{{{i}}}": {"type": "object", "properties": {"a": {"$ref": "#/definitions/d{{{(i + 1) % definitions}}}"}, "b": {"type": "string", "maxLength": {{{i}}} } } }"""));
        var text = $$$"""{"type": "object", "definitions": { {{{rows}}} } }""";
        var watch = Stopwatch.StartNew();
        Assert.Empty(Schemas.Parse(text).Findings);
        return watch.ElapsedMilliseconds;
    }
}

using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>Recursive schemas: data may be as deep as the reader allows, on any stack, and takes no more work than it has values.</summary>
public sealed class DeepDataTests
{
    private const int Depth = 250;

    // Each level meets the one below it four times; without a memory that were 4 to the power of the depth.
    private const string Branching = """
        {"title": "Shapes", "$ref": "#/definitions/node", "definitions": {"node": {"type": "object", "properties": {"leaf": {"type": "integer"}}, "anyOf": [
          {"required": ["missing"], "properties": {"next": {"$ref": "#/definitions/node"}}},
          {"properties": {"next": {"$ref": "#/definitions/node"}}}
        ], "allOf": [{"properties": {"next": {"$ref": "#/definitions/node"}}}, {"patternProperties": {"^n": {"$ref": "#/definitions/node"}}}]}}}
        """;

    [Fact]
    public void Work_does_not_double_at_every_level()
    {
        using var documents = new Documents(Branching, "Node");

        documents.Agree(true, Nested("{\"next\": ", """{"leaf": 1}""", "}"));
        documents.Agree(false, Nested("{\"next\": ", """{"leaf": "1"}""", "}"));
    }

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData(16 * 1024 * 1024)]
    public void A_small_stack_is_enough(int stack)
    {
        using var documents = new Documents(Branching, "Node");
        var text = Nested("{\"next\": ", """{"leaf": 1}""", "}");
        var answer = false;
        var thread = new Thread(() => answer = documents.IsValid(text), stack);
        thread.Start();
        thread.Join();

        Assert.True(answer);
    }

    [Fact]
    public void A_deep_list_is_read_and_written()
    {
        using var documents = new Documents("""{"title": "Shapes", "type": "object", "properties": {"next": {"$ref": "#"}, "size": {"type": "integer"}}}""", "Shapes");
        var text = Nested("{\"next\": ", """{"size": 1}""", "}");

        documents.Agree(true, text);
        Assert.True(documents.ReadsAlike(text, documents.Rewrite(text)!));
    }

    private static string Nested(string open, string inner, string close) => string.Concat(Enumerable.Repeat(open, Depth)) + inner + string.Concat(Enumerable.Repeat(close, Depth));
}

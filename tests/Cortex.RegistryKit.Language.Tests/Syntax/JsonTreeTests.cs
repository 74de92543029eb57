using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Syntax;

public class JsonTreeTests
{
    [Fact]
    public void Every_value_knows_where_it_stands()
    {
        var text = Utf8Text.FromString("""{ "é": [1, "🚀", null], "b": {"c": true} }""");
        var root = JsonTree.Parse(text).Root;

        Assert.True(root.TryGetMember("é", out var list));
        Assert.Equal("\"é\"", text.GetString(list.NameNode.Span));
        Assert.Equal("[1, \"🚀\", null]", text.GetString(list.Value.Span));
        Assert.True(JsonPointer.TryParse("/b/c", out var pointer) && pointer.TryFind(root, out var found) && found.Kind == JsonKind.True);
    }

    [Theory]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("\"\\u00e9\\u6771\"", "é東")]
    [InlineData("\"\\ud83d\\ude80\"", "🚀")]
    [InlineData("\"\\/\\\\\\\"\"", "/\\\"")]
    public void Escapes_mean_their_characters(string json, string text)
    {
        Assert.True(Parse(json).Root.TryGetText(out var value));
        Assert.Equal(text, value);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\\udc00b\"")]
    public void Half_of_a_surrogate_pair_is_JSON_and_no_text(string json)
    {
        var tree = Parse(json);

        Assert.Empty(tree.Errors);
        Assert.False(tree.Root.TryGetText(out _));
    }

    [Theory]
    [InlineData("name", "name", true)]
    [InlineData("name", "nam", false)]
    [InlineData("name", "names", false)]
    [InlineData("n\\u0061me", "name", true)]
    [InlineData("nam\\u0065", "nam", false)]
    [InlineData("nam\\u0065", "n", false)]
    [InlineData("é東🚀", "é東🚀", true)]
    [InlineData("é", "Ã©", false)]
    [InlineData("\\ud83d\\ude80", "🚀", true)]
    [InlineData("\\ud83d", "\ufffd", true)]
    [InlineData("\\n", "\n", true)]
    [InlineData("\\n", "\\n", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void A_member_is_found_by_what_its_name_means(string spelled, string name, bool isFound) =>
        Assert.Equal(isFound, Parse($$"""{"{{spelled}}": 1}""").Root.TryGetMember(name, out _));

    [Fact]
    public void Of_repeated_members_the_last_one_counts()
    {
        Assert.True(Parse("""{"a": 1, "a": 2}""").Root.TryGetMember("a", out var member));
        Assert.Equal("2", member.Value.Raw);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("  \n", "the file holds nothing but white space")]
    [InlineData("{", "the closing '}' is missing")]
    [InlineData("[1, 2", "the closing ']' is missing")]
    [InlineData("""{"a" 1}""", "':' and a value are expected behind the property's name")]
    [InlineData("""{"a": }""", "a value is missing")]
    [InlineData("""{"a": 1 "b": 2}""", "',' is missing")]
    [InlineData("""{"a": 1,}""", "no comma may stand before the closing bracket")]
    [InlineData("[1,,2]", "an element is expected before this comma")]
    [InlineData("[1: 2]", "only the members of an object have names")]
    [InlineData("""{a: 1}""", "no JSON value begins like this")]
    [InlineData("""{'a': 1}""", "strings stand in double quotes")]
    [InlineData("""["a""", "the string is not closed")]
    [InlineData("[01]", "not a number as JSON writes it")]
    [InlineData("[1.]", "not a number as JSON writes it")]
    [InlineData("[NaN]", "no JSON value begins like this")]
    [InlineData("[\"\\x\"]", "no such escape; a backslash itself is written as \\\\")]
    [InlineData("[\"a\tb\"]", "the control character U+0009 in a string must be written as \\u0009")]
    [InlineData("[1] 2", "the text goes on behind the end of its value")]
    [InlineData("[1} ]", "nothing is open that this bracket could close")]
    [InlineData("// no\n[]", "JSON has no comments")]
    [InlineData("[/* no */]", "JSON has no comments")]
    public void What_is_not_JSON_is_said(string json, string message) => Assert.Equal(message, Assert.IsType<JsonSyntaxError>(Parse(json).Errors[0]).Message);

    [Fact]
    public void A_half_typed_file_still_has_its_members()
    {
        var root = Parse("""
            {
              "version": 2,
              "roles": { "chat": { "primary": 
              "models": [ {"id": "a"} ]
            """).Root;

        Assert.True(root.TryGetMember("version", out var version) && version.Value.Raw == "2");
        Assert.True(JsonPointer.TryParse("/roles/chat", out var pointer) && pointer.TryFind(root, out var chat) && chat.Kind == JsonKind.Object);
    }

    [Fact]
    public void An_error_in_one_member_leaves_the_others()
    {
        var root = Parse("""{"a": tru, "b": [1 2], c: {"x": 1}, "d": 4}""").Root;

        Assert.Equal(["a", "b", "d"], Names(root));
        Assert.True(root.TryGetMember("d", out var last) && last.Value.Raw == "4");
    }

    [Fact]
    public void Nesting_ends_at_the_limit_without_harm()
    {
        Assert.Empty(Parse(Nested(JsonTree.MaxDepth)).Errors);
        Assert.Equal("arrays and objects are nested more than 512 deep", Parse(Nested(JsonTree.MaxDepth + 1)).Errors[0].Message);
        Assert.NotEmpty(Parse(new string('[', 1_000_000)).Errors);

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Fact]
    public void A_million_comments_do_not_exhaust_the_stack() => Assert.Equal(JsonTree.MaxErrors, Parse(string.Concat(Enumerable.Repeat("//\n", 1_000_000))).Errors.Count);

    [Fact]
    public void No_text_makes_it_throw_and_all_spans_lie_inside()
    {
        var random = new Random(11);
        const string Alphabet = "{}[]:,\"\\/*ntfu0123456789eE+-. \r\n\taé🚀";
        for (var round = 0; round < 20_000; round++)
        {
            var text = Utf8Text.FromString(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)])));
            var tree = JsonTree.Parse(text);

            Assert.All(tree.Errors, error => Assert.InRange(error.Span.End, error.Span.Start, text.Length));
            AssertInside(tree.Root, 0, text.Length);
        }
    }

    [Fact]
    public void Parsing_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => JsonTree.Parse(Utf8Text.FromString("[1, 2]"), new CancellationToken(canceled: true)));

    private static void AssertInside(JsonNode node, int start, int end)
    {
        Assert.InRange(node.Span.Start, start, end);
        Assert.InRange(node.Span.End, node.Span.Start, end);
        foreach (var element in node.Elements) AssertInside(element, node.Span.Start, node.Span.End);
        foreach (var member in node.Members) AssertInside(member.Value, node.Span.Start, node.Span.End);
    }

    private static List<string> Names(JsonNode node)
    {
        var names = new List<string>();
        foreach (var member in node.Members) names.Add(member.Name);
        return names;
    }

    private static JsonTree Parse(string json) => JsonTree.Parse(Utf8Text.FromString(json));
}

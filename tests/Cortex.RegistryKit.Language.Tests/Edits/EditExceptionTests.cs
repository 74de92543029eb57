using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Text;
using static Cortex.RegistryKit.Language.Tests.Edits.EditText;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>What does not fit is refused, with the path and never with a value.</summary>
public sealed class EditExceptionTests
{
    private const string Text = """{"n": 1, "null": null, "s": "secret", "o": {}, "list": [{"id": "x"}, "secret"]}""";

    public static TheoryData<string, JsonEdit> DoNotFit => new()
    {
        { "what stands at '/n' is no object", Set(Root.Member("n").Member("a"), "1") },
        { "what stands at '/null' is no object", Set(Root.Member("null").Member("a").Member("b"), "1") },
        { "what stands at '/s' is no array", Append(Root.Member("s"), "1") },
        { "what stands at '/s' is no array", Set(Root.Member("s").Entry("id", "x"), "1") },
        { "what stands at '/o' is no array", Append(Root.Member("o"), "1") },
        { "what stands at '/o' is no array", Remove(Root.Member("o").Element(0)) },
        { "what stands at '/o' is no array", Set(Root.Member("o").Entry("id", "x").Member("a"), "1") },
        { "what stands at '/list' is no object", Set(Root.Member("list").Member("a"), "1") },
        { "what stands at '/list' is no object", Remove(Root.Member("list").Member("a")) },
        { "what stands at '/list/1' is no object", Set(Root.Member("list").Element(1).Member("a"), "1") },
        { "what stands at '/list/[id=x]' is no array", Append(Root.Member("list").Entry("id", "x"), "1") },
        { "what stands at '/list/[id=x]/id' is no object", Remove(Root.Member("list").Entry("id", "x").Member("id").Member("a")) },
        { "there is nothing at '/list/2'", Set(Root.Member("list").Element(2), "1") },
        { "there is nothing at '/list/[id=y]'", Set(Root.Member("list").Entry("id", "y").Member("a"), "1") },
        { "there is nothing at '/list/[id=y]'", Append(Root.Member("list").Entry("id", "y"), "1") },
        { "there is nothing at '/a/b/0'", Set(Root.Member("a").Member("b").Element(0), "1") },
    };

    [Theory]
    [MemberData(nameof(DoNotFit))]
    public void An_edit_that_does_not_fit_names_its_path(string why, JsonEdit edit)
    {
        var exception = Assert.Throws<EditException>(() => Plan(Text, edit));

        Assert.Equal($"The edit of '{edit.Path}' does not fit: {why}.", exception.Message);
        Assert.Same(edit.Path, exception.Path);
    }

    [Fact]
    public void Edits_that_do_not_fit_what_earlier_ones_bring_are_refused_too()
    {
        Assert.Throws<EditException>(() => Plan(Text, Set(Root.Member("o"), "5"), Set(Root.Member("o").Member("a"), "1")));
        Assert.Throws<EditException>(() => Plan(Text, Remove(Root.Member("list").Element(0)), Set(Root.Member("list").Entry("id", "x").Member("a"), "1")));
        Assert.Throws<EditException>(() => Plan(Text, Set(Root.Member("list").Entry("id", "y").Member("a"), "1"), Append(Root.Member("list"), """{"id":"y"}""")));
        Assert.Throws<EditException>(() => Plan(Text, Append(Root.Member("list"), "1"), Set(Root.Member("list").Element(2), "1")));
    }

    [Theory]
    [InlineData("", "1,1")]
    [InlineData("{\"a\": 1", "1,1")]
    [InlineData("{\"a\": 1,}", "1,8")]
    [InlineData("{\"b\": [1 2], \"a\": 1}", "1,9")]
    [InlineData("{\"b\": [1,], \"a\": 1}", "1,9")]
    [InlineData("{\"b\": {\"x\" 1}, \"a\": 1}", "1,11")]
    [InlineData("{\"b\": {5: 1}, \"a\": 1}", "1,8")]
    [InlineData("{\"b\": [1}, \"a\": 1}", null)]
    [InlineData("{\"a\": 1} x", "1,10")]
    [InlineData("{\"a\": 1 // why\n}", "1,9")]
    [InlineData("{\"b\": \"\\x\", \"a\": 1}", "1,8")]
    [InlineData("{\"b\": 01, \"a\": 1}", "1,7")]
    [InlineData("{\"b\": NaN, \"a\": 1}", "1,7")]
    [InlineData("{'a': 1}", "1,2")]
    public void A_text_that_is_no_json_is_refused_with_the_place(string text, string? position)
    {
        var exception = Assert.Throws<EditException>(() => Plan(text, Set(Root.Member("a"), "2")));

        Assert.StartsWith($"The text is not JSON: ({position}", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Path);
    }

    [Fact]
    public void Nesting_has_the_same_limit_as_the_tree()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.Equal("[1]", After(Nested(512), Set(Root, "[]"), Append(Root, "1")).Replace("\n", "").Replace(" ", ""));
        Assert.Throws<EditException>(() => Plan(Nested(513), Set(Root, "[]")));
        Assert.Single(Plan("[[]]", Append(Root.Element(0), Nested(510))));
        Assert.Throws<EditException>(() => Plan("[[]]", Append(Root.Element(0), Nested(511))));
        Assert.Throws<EditException>(() => Plan("{}", Set(Enumerable.Range(0, 513).Aggregate(Root, (path, _) => path.Member("a")), "1")));
    }

    [Fact]
    public void The_deepest_edits_need_little_stack()
    {
        var path = Enumerable.Range(0, 512).Aggregate(Root, (deeper, _) => deeper.Member("a"));
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => Assert.Single(Plan(After("{}", Set(path, "1")), Set(path, "2")))), 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(thrown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("\"secret")]
    [InlineData("[1,]")]
    [InlineData("1 2")]
    [InlineData("{\"a\":1}//")]
    public void A_value_that_is_no_json_is_refused_without_quoting_it(string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => Set(Root, value));

        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Append(Root, value));
    }

    [Fact]
    public void A_value_that_is_no_utf8_is_refused() => Assert.Throws<ArgumentException>(() => JsonEdit.Set(Root, [(byte)'"', 0xC0, (byte)'"']));

    [Fact]
    public void The_whole_text_cannot_be_removed() => Assert.Throws<ArgumentException>(() => Remove(Root));

    [Fact]
    public void Nothing_prints_a_value()
    {
        var edit = Set(Root.Member("a/b~").Entry("id", "line\nbreak").Element(3), "\"secret\"");

        Assert.Equal("Set '/a~1b~0/[id=line\\u000abreak]/3'", edit.ToString());
        Assert.Equal("\"secret\"", Encoding.UTF8.GetString(edit.Value!.Bytes));
        Assert.Equal("[3..4) -> 8 bytes", new TextChange(new ByteSpan(3, 1), [.. "\"secret\""u8]).ToString());
    }

    [Fact]
    public void Changes_are_applied_only_in_order_and_inside_of_the_text()
    {
        var text = Utf8Text.FromString("abc");
        TextChange At(int start, int length) => new(new ByteSpan(start, length), [.. "x"u8]);

        Assert.Equal("axcx", Encoding.UTF8.GetString(TextChange.Apply(text, [At(1, 1), At(3, 0)])));
        Assert.Throws<ArgumentException>(() => TextChange.Apply(text, [At(1, 2), At(2, 1)]));
        Assert.Throws<ArgumentException>(() => TextChange.Apply(text, [At(2, 0), At(1, 0)]));
        Assert.Throws<ArgumentException>(() => TextChange.Apply(text, [At(3, 1)]));
    }
}

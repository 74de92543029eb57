using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Text;
using static Cortex.RegistryKit.Language.Tests.Edits.EditText;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>What each kind of edit changes, alone and beside others.</summary>
public sealed class EditPlannerTests
{
    private static readonly EditPath A = Root.Member("a");
    private static readonly EditPath B = Root.Member("b");
    private static readonly EditPath List = Root.Member("list");

    // Set

    [Theory]
    [InlineData("""{"a":1}""", "2", """{"a":2}""")]
    [InlineData("""{ "a" : 1 , "b":[ ] }""", "\"x\"", """{ "a" : "x" , "b":[ ] }""")]
    [InlineData("""{"a":{"b":[1,{}]},"c":1}""", "null", """{"a":null,"c":1}""")]
    [InlineData("""{"a":null}""", "[1, {\"x\" : true}]", """{"a":[1,{"x":true}]}""")]
    [InlineData("""{"b":1}""", "2", """{"b":1,"a":2}""")]
    [InlineData("""{"b": 1}""", "2", """{"b": 1, "a": 2}""")]
    public void Set_replaces_a_member_or_adds_it_at_the_end(string before, string value, string after) =>
        Assert.Equal(after, After(before, Set(A, value)));

    [Fact]
    public void Set_replaces_the_whole_text() => Assert.Equal(" 2\n", After(" {\"a\":1}\n", Set(Root, "2")));

    [Fact]
    public void Set_makes_the_objects_on_the_way() =>
        Assert.Equal("""{"x":1,"a":{"b":{"c":[]}}}""", After("""{"x":1}""", Set(A.Member("b").Member("c"), "[]")));

    [Fact]
    public void Set_goes_through_elements_and_entries()
    {
        const string Before = """{"list": [{"id": "x", "v": 1}, 5, {"v": 2, "id": "\u0079"}]}""";

        Assert.Equal(Before.Replace("5", "6"), After(Before, Set(List.Element(1), "6")));
        Assert.Equal(Before.Replace("2", "3"), After(Before, Set(List.Entry("id", "y").Member("v"), "3")));
        Assert.Equal(Before.Replace("1", "7"), After(Before, Set(List.Element(0).Member("v"), "7")));
    }

    [Fact]
    public void An_entry_is_the_first_object_whose_id_is_that_string()
    {
        const string Before = """[[{"id":"x"}],{"id":["x"]},{"id":null},{"x":"id"},{"id":"X"},{"in":{"id":"x"}},{"id":"x","v":1},{"id":"x","v":1}]""";

        Assert.Equal(Before.Replace("""{"id":"x","v":1},{""", """{"id":"x","v":2},{"""), After(Before, Set(Root.Entry("id", "x").Member("v"), "2")));
    }

    [Theory]
    [InlineData("\"\\u00e9\\/\"", "\"é/\"")]
    [InlineData("1.50", "1.5")]
    [InlineData("1E+2", "100")]
    [InlineData("-0.0", "0")]
    [InlineData("100000000000000000000000e-2", "1000000000000000000000")]
    [InlineData("""{ "a":1, "b":[ true ] }""", """{"b":[true],"a":1.0}""")]
    [InlineData("""{ "a":0, "a":1 }""", """{"a":1}""")]
    [InlineData("\"\\ud800\"", "\"\\uD800\"")]
    [InlineData("[ ]", "[]")]
    public void Set_to_what_the_text_means_already_changes_nothing(string spelled, string value)
    {
        Assert.Empty(Plan($$"""{"a": {{spelled}} }""", Set(A, value)));
        Assert.Empty(Plan(spelled, Set(Root, value)));
        Assert.Empty(Plan('\uFEFF' + spelled, Set(Root, value)));
    }

    [Theory]
    [InlineData("12345678901234567890123", "12345678901234567890124")]
    [InlineData("1e400", "1e401")]
    [InlineData("1e99999999999999999999", "2e99999999999999999999")]
    [InlineData("\"\\ud800\"", "\"\\ufffd\"")]
    [InlineData("1", "true")]
    [InlineData("1", "-1")]
    [InlineData("null", "false")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,1]")]
    [InlineData("[1,1]", "[1]")]
    [InlineData("""{"a":1}""", """{"b":1}""")]
    [InlineData("{}", "[]")]
    public void Set_to_anything_else_is_a_change(string spelled, string value) => Assert.Single(Plan(spelled, Set(Root, value)));

    // Append

    [Theory]
    [InlineData("""{"list":[1]}""", """{"list":[1,2]}""")]
    [InlineData("""{"list":[1, 1 ]}""", """{"list":[1, 1, 2 ]}""")]
    [InlineData("""{"list":[]}""", """{"list":[2]}""")]
    [InlineData("""{"x":1}""", """{"x":1,"list":[2]}""")]
    public void Append_adds_at_the_end_of_a_list(string before, string after) => Assert.Equal(after, After(before, Append(List, "2")));

    [Fact]
    public void Append_makes_the_list_and_the_objects_on_the_way() =>
        Assert.Equal("""{"x":1,"a":{"b":[1,2]}}""", After("""{"x":1}""", Append(A.Member("b"), "1"), Append(A.Member("b"), "2")));

    [Fact]
    public void Append_goes_into_elements_and_the_whole_text() =>
        Assert.Equal("[[1],[3],2]", After("[[1],[]]", Append(Root, "2"), Append(Root.Element(1), "3")));

    // Remove

    [Theory]
    [InlineData("[1, 2, 3]", new[] { 0 }, "[2, 3]")]
    [InlineData("[1, 2, 3]", new[] { 1 }, "[1, 3]")]
    [InlineData("[1, 2, 3]", new[] { 2 }, "[1, 2]")]
    [InlineData("[1, 2, 3]", new[] { 0, 1 }, "[3]")]
    [InlineData("[1, 2, 3]", new[] { 2, 1 }, "[1]")]
    [InlineData("[1, 2, 3]", new[] { 0, 2 }, "[2]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 0, 1, 2 }, "[]")]
    [InlineData("[1, 2, 3]", new[] { 3 }, "[1, 2, 3]")]
    [InlineData("[\n  1,\n  2,\n  3\n]", new[] { 0 }, "[\n  2,\n  3\n]")]
    [InlineData("[\n  1,\n  2,\n  3\n]", new[] { 2 }, "[\n  1,\n  2\n]")]
    public void Remove_takes_elements_out_with_their_commas(string before, int[] which, string after) =>
        Assert.Equal(after, After(before, [.. which.Select(index => Remove(Root.Element(index)))]));

    [Fact]
    public void Remove_takes_members_out()
    {
        Assert.Equal("""{"b":2}""", After("""{"a":1,"b":2}""", Remove(A)));
        Assert.Equal("""{"a":1}""", After("""{"a":1,"b":2}""", Remove(B)));
        Assert.Equal("{}", After("{ \"a\":1,\n\"b\":2 }", Remove(B), Remove(A)));
    }

    [Fact]
    public void Remove_of_what_is_absent_changes_nothing() => Assert.Empty(Plan("""{"a":{"list":[{"id":"x"}]}}""",
        Remove(B), Remove(B.Member("c")), Remove(B.Element(0)), Remove(A.Member("c")), Remove(A.Member("list").Entry("id", "y")),
        Remove(A.Member("list").Entry("id", "y").Member("z")), Remove(A.Member("list").Element(7))));

    // Several edits

    [Fact]
    public void Of_several_edits_on_one_place_the_last_wins()
    {
        Assert.Equal("""{"a":3}""", After("""{"a":1}""", Set(A, "2"), Set(A, "3")));
        Assert.Empty(Plan("""{"a":1}""", Set(A, "2"), Set(A, "1")));
        Assert.Equal("{}", After("""{"a":1}""", Set(A, "2"), Remove(A)));
        Assert.Equal("""{"a":2,"b":0}""", After("""{"a":1,"b":0}""", Remove(A), Set(A, "2")));
        Assert.Empty(Plan("{}", Set(A, "2"), Remove(A)));
        Assert.Equal("[2]", After("[1]", Remove(Root.Element(0)), Set(Root.Element(0), "2")));
    }

    [Fact]
    public void Edits_below_a_value_that_a_later_edit_replaces_are_gone()
    {
        Assert.Equal("""{"a":{"y":2}}""", After("""{"a":{"x":1}}""", Set(A.Member("x"), "5"), Set(A, """{"y":2}""")));
        Assert.Equal("{}", After("""{"a":{"x":1}}""", Set(A.Member("x"), "5"), Remove(A)));
    }

    [Fact]
    public void Edits_below_a_value_that_an_earlier_edit_brings_change_that_value()
    {
        Assert.Equal("""{"a":{"y":3,"z":[1]}}""", After("""{"a":0}""", Set(A, """{"y":2}"""), Set(A.Member("y"), "3"), Append(A.Member("z"), "1")));
        Assert.Equal("""{"a":{"y":3}}""", After("""{"a":{"x":1}}""", Remove(A), Remove(A.Member("x")), Set(A.Member("y"), "3")));
        Assert.Equal("{}", After("""{"a":{"x":1}}""", Remove(A), Remove(A.Member("x"))));
        Assert.Equal("""{"a":[2,3]}""", After("""{"a":[1]}""", Set(A, "[2]"), Append(A, "3")));
        Assert.Equal("[1,1,{\"x\":2}]", After("[1,1]", Append(Root, """{"id":"n","x":1}"""), Set(Root.Entry("id", "n").Member("x"), "2"), Remove(Root.Entry("id", "n").Member("id"))));
    }

    [Fact]
    public void An_entry_appended_again_takes_the_place_of_one_removed()
    {
        const string Before = """[{"id":"x","v":1},{"id":"y"}]""";
        var x = Root.Entry("id", "x");

        Assert.Equal("""[{"id":"y"},{"id":"x","v":3}]""", After(Before, Remove(x), Append(Root, """{"id":"x","v":2}"""), Set(x.Member("v"), "3")));
        Assert.Equal("""[{"id":"y"}]""", After(Before, Remove(x), Append(Root, """{"id":"x","v":2}"""), Remove(x), Remove(x)));
        Assert.Equal("""[{"id":"y"}]""", After(Before, Remove(x), Remove(x.Member("v"))));
        Assert.Equal("""[{"id":"y"},{"id":"z","v":9}]""",
            After(Before, Remove(x), Append(Root, """{"id":"z"}"""), Remove(Root.Entry("id", "z")), Append(Root, """{"id":"z"}"""), Set(Root.Entry("id", "z").Member("v"), "9")));
    }

    [Fact]
    public void Two_paths_to_one_element_are_one_place()
    {
        const string Before = """[{"id":"x","name":"n","v":1}]""";

        Assert.Equal(Before.Replace("1", "4"), After(Before, Set(Root.Element(0).Member("v"), "2"), Set(Root.Entry("id", "x").Member("v"), "3"), Set(Root.Entry("name", "n").Member("v"), "4")));
        Assert.Equal("[]", After(Before, Set(Root.Entry("id", "x").Member("v"), "3"), Remove(Root.Element(0)), Remove(Root.Entry("name", "n"))));
    }

    [Fact]
    public void A_list_whose_elements_all_go_takes_what_is_appended()
    {
        Assert.Equal("[3,4]", After("[1,2]", Remove(Root.Element(0)), Append(Root, "3"), Remove(Root.Element(1)), Append(Root, "4")));
        Assert.Equal("[\n  {\n    \"x\": 1\n  }\n]", After("[\n  1,\n  2\n]", Remove(Root.Element(0)), Remove(Root.Element(1)), Append(Root, """{"x":1}""")));
        Assert.Equal("{\n  \"b\": 1\n}", After("{\n  \"a\": 1\n}", Remove(A), Set(B, "1")));
    }

    [Fact]
    public void Appending_and_removing_at_the_end_of_a_list_is_one_change()
    {
        var change = Assert.Single(Plan("[1,2,3]", Remove(Root.Element(2)), Append(Root, "4")));

        Assert.Equal(ByteSpan.FromBounds(4, 6), change.Span);
        Assert.Equal(",4", Encoding.UTF8.GetString(change.Replacement));
    }

    [Fact]
    public void Removing_at_the_beginning_leaves_changes_in_what_stays_in_order()
    {
        var changes = Plan("""[0,0,{"x":[1,2]}]""", Remove(Root.Element(0)), Set(Root.Element(2).Member("x").Element(1), "5"), Remove(Root.Element(1)));

        Assert.Equal([ByteSpan.FromBounds(1, 5), ByteSpan.FromBounds(13, 14)], changes.Select(change => change.Span));
    }

    [Fact]
    public void Repeated_members_are_edited_alike()
    {
        Assert.Equal("""{"a":3,"b":0,"a":3}""", After("""{"a":1,"b":0,"a":2}""", Set(A, "3")));
        Assert.Equal("""{"b":0}""", After("""{"a":1,"b":0,"\u0061":2}""", Remove(A)));
    }

    // The byte order mark

    [Fact]
    public void A_byte_order_mark_goes_with_any_change()
    {
        var changes = Plan("\uFEFF{\"a\":1}", Set(A, "2"));

        Assert.Equal([new ByteSpan(0, 3), new ByteSpan(8, 1)], changes.Select(change => change.Span));
        Assert.Equal("[]", After("\uFEFF{}", Set(Root, "[]")));
        Assert.Empty(Plan("\uFEFF{\"a\":1}", Remove(B)));
        Assert.Empty(Plan("\uFEFF{\"a\":1}"));
    }

    [Fact]
    public void Bytes_that_nobody_means_stay_even_if_they_are_no_utf8()
    {
        byte[] before = [.. "{\"b\":\""u8, 0xFF, .. "\",\"a\":1}"u8];
        var text = Utf8Text.FromBytes(before);

        Assert.Equal([.. "{\"b\":\""u8, 0xFF, .. "\",\"a\":2}"u8], TextChange.Apply(text, EditPlanner.Plan(text, [Set(A, "2")])));
    }

    [Fact]
    public void A_cancelled_plan_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => EditPlanner.Plan(Utf8Text.FromString("{}"), [Set(A, "2")], source.Token));
    }
}

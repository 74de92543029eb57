using Cortex.RegistryKit.Language.Edits;
using static Cortex.RegistryKit.Language.Tests.Edits.EditText;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>How new text looks: like what stands nearest, else like the file.</summary>
public sealed class EditStyleTests
{
    private static readonly EditPath New = Root.Member("new");
    private static readonly EditPath List = Root.Member("list");

    [Theory]
    [InlineData("{}", "{\n  \"new\": {\n    \"a\": [\n      1,\n      {}\n    ],\n    \"b\": []\n  }\n}")]
    [InlineData(" { } ", " {\n   \"new\": {\n     \"a\": [\n       1,\n       {}\n     ],\n     \"b\": []\n   }\n } ")]
    [InlineData("""{"x":1}""", """{"x":1,"new":{"a":[1,{}],"b":[]}}""")]
    [InlineData("""{"x": 1}""", """{"x": 1, "new": {"a": [1, {}], "b": []}}""")]
    [InlineData("""{"x" :1}""", """{"x" :1,"new" :{"a" :[1,{}],"b" :[]}}""")]
    [InlineData("""{ "x": [ 1, 2 ] }""", """{ "x": [ 1, 2 ], "new": { "a": [ 1, {} ], "b": [] } }""")]
    [InlineData("{\n\t\"x\": 1\n}", "{\n\t\"x\": 1,\n\t\"new\": {\n\t\t\"a\": [\n\t\t\t1,\n\t\t\t{}\n\t\t],\n\t\t\"b\": []\n\t}\n}")]
    [InlineData("{\r\n   \"x\": 1\r\n}\r\n", "{\r\n   \"x\": 1,\r\n   \"new\": {\r\n      \"a\": [\r\n         1,\r\n         {}\r\n      ],\r\n      \"b\": []\r\n   }\r\n}\r\n")]
    [InlineData("{\r \"x\":1\r}", "{\r \"x\":1,\r \"new\":{\r  \"a\":[\r   1,\r   {}\r  ],\r  \"b\":[]\r }\r}")]
    [InlineData("{\n\"x\": 1\n}", "{\n\"x\": 1,\n\"new\": {\n\"a\": [\n1,\n{}\n],\n\"b\": []\n}\n}")]
    [InlineData("{\n  \"x\": 1,\n\n\n  \"y\": 2 }", "{\n  \"x\": 1,\n\n\n  \"y\": 2,\n  \"new\": {\n    \"a\": [\n      1,\n      {}\n    ],\n    \"b\": []\n  } }")]
    public void A_new_member_is_laid_out_as_the_file_is(string before, string after) =>
        Assert.Equal(after, After(before, Set(New, """{"a" : [ 1 , { } ],"b":[ ]}""")));

    [Theory]
    [InlineData("{\n  \"list\": [1, 2]\n}", "{\n  \"list\": [1, 2, [3, {\"a\": 4}]]\n}")]
    [InlineData("{\n  \"list\": [1]\n}", "{\n  \"list\": [1, [3, {\"a\": 4}]]\n}")]
    [InlineData("{\n  \"list\": [[1,2]]\n}", "{\n  \"list\": [[1,2],[3,{\"a\": 4}]]\n}")]
    [InlineData("{\n  \"list\": [\n    [1, 2]\n  ]\n}", "{\n  \"list\": [\n    [1, 2],\n    [3, {\"a\": 4}]\n  ]\n}")]
    [InlineData("{\n  \"list\": [ [ 1, 2 ] ]\n}", "{\n  \"list\": [ [ 1, 2 ], [ 3, {\"a\": 4} ] ]\n}")]
    [InlineData("{\n  \"list\": [\n    1, 2,\n    3, 4\n  ]\n}", "{\n  \"list\": [\n    1, 2,\n    3, 4, [3, {\"a\": 4}]\n  ]\n}")]
    [InlineData("{\"list\":[\n  []\n]}", "{\"list\":[\n  [],\n  [\n    3,\n    {\n      \"a\":4\n    }\n  ]\n]}")]
    public void An_appended_element_is_laid_out_as_its_list_is(string before, string after) =>
        Assert.Equal(after, After(before, Append(List, """[3,{"a":4}]""")));

    [Fact]
    public void One_line_lists_in_an_indented_file_stay_so_in_new_entries()
    {
        const string Before = """
            {
                "models": [
                    {
                        "id": "m1",
                        "tags": ["a", "b"],
                        "limits": { "rpm": 1 }
                    }
                ]
            }
            """;
        const string After = """
            {
                "models": [
                    {
                        "id": "m1",
                        "tags": ["a", "b"],
                        "limits": { "rpm": 1 }
                    },
                    {
                        "id": "m2",
                        "tags": ["c", "d"],
                        "limits": { "rpm": 2 },
                        "more": {
                            "x": ["e"]
                        }
                    }
                ]
            }
            """;

        Assert.Equal(After, EditText.After(Before, Append(Root.Member("models"), """{"id":"m2","tags":["c","d"],"limits":{"rpm":2},"more":{"x":["e"]}}""")));
    }

    [Fact]
    public void Entries_on_one_line_each_stay_so()
    {
        const string Before = """
            {
              "roles": {
                "chat":  {"primary": "m1"},
                "coder": {"primary": "m2"}
              },
              "models": [
                {"id": "m1", "tags": ["a"]},
                {"id": "m2", "tags": []}
              ]
            }
            """;
        const string After = """
            {
              "roles": {
                "chat":  {"primary": "m1"},
                "coder": {"primary": "m2", "backup_1": "m3"},
                "vision": {"primary": "m3"}
              },
              "models": [
                {"id": "m1", "tags": ["a"]},
                {"id": "m2", "tags": ["x"]},
                {"id": "m3", "tags": ["b", "c"]}
              ],
              "hosts": [
                {"id": "h1"}
              ]
            }
            """;

        Assert.Equal(After, EditText.After(Before,
            Append(Root.Member("models"), """{"id":"m3","tags":["b","c"]}"""),
            Set(Root.Member("roles").Member("vision").Member("primary"), "\"m3\""),
            Set(Root.Member("roles").Member("coder").Member("backup_1"), "\"m3\""),
            Append(Root.Member("models").Entry("id", "m2").Member("tags"), "\"x\""),
            Append(Root.Member("hosts"), """{"id":"h1"}""")));
    }

    [Theory]
    [InlineData("{\n  \"new\": [1,2]\n}", "{\n  \"new\": [5,[6]]\n}")]
    [InlineData("{\n  \"x\": [1, 2],\n  \"new\": [\n    1\n  ]\n}", "{\n  \"x\": [1, 2],\n  \"new\": [\n    5,\n    [\n      6\n    ]\n  ]\n}")]
    [InlineData("{\n  \"x\": [1, 2],\n  \"new\": 0\n}", "{\n  \"x\": [1, 2],\n  \"new\": [5, [6]]\n}")]
    [InlineData("{\"new\": []}", "{\"new\": [5, [6]]}")]
    [InlineData("{\n  \"new\": [ ]\n}", "{\n  \"new\": [\n    5,\n    [\n      6\n    ]\n  ]\n}")]
    public void A_value_that_replaces_another_is_laid_out_as_that_was(string before, string after) =>
        Assert.Equal(after, After(before, Set(New, "[5,[6]]")));

    [Fact]
    public void Mixed_line_ends_and_indentations_follow_the_neighbours()
    {
        const string Before = "{\r\n  \"a\": {\n\t\"x\": 1\n  },\r\n  \"list\": [\r\n      {}\r\n  ]\r\n}";

        Assert.Equal(
            "{\r\n  \"a\": {\n\t\"x\": 1,\n\t\"new\": true\n  },\r\n  \"list\": [\r\n      {},\r\n      {\r\n          \"y\": 1\r\n      }\r\n  ]\r\n}",
            After(Before, Set(Root.Member("a").Member("new"), "true"), Append(List, """{"y":1}""")));
    }

    [Theory]
    [InlineData("é 東 🚀 \u2028\u007f </a>", "é 東 🚀 \u2028\u007f </a>")]
    [InlineData("\\u00e9\\/\\ud83d\\ude80", "é/🚀")]
    [InlineData("\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001F\\u0008", "\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\\b")]
    [InlineData("a\\uD800b", "a\\ud800b")]
    public void Strings_are_escaped_as_little_as_may_be(string given, string written)
    {
        Assert.Equal($$"""{"a":"{{written}}"}""", After("""{"a":1}""", Set(Root.Member("a"), $"\"{given}\"")));
        Assert.Equal("{\"a\":1,\"b\":{\"" + written + "\":1}}", After("""{"a":1}""", Set(Root.Member("b"), $"{{\"{given}\":1}}")));
    }

    [Fact]
    public void Names_on_the_way_are_escaped_too() =>
        Assert.Equal("""{"x":1,"a\"\n🚀":{"":0}}""", After("""{"x":1}""", Set(Root.Member("a\"\n🚀").Member(""), "0")));

    [Fact]
    public void Numbers_are_written_as_they_are_given() =>
        Assert.Equal("[1.50, 1E400, -0]", After("[1.50]", Append(Root, "1E400"), Append(Root, "-0")));
}

using Cortex.RegistryKit.Language.Evolution;

namespace Cortex.RegistryKit.Language.Tests.Evolution;

public class SchemaEvolutionTests
{
    private const string Boxes = """
        "boxes": {"type": "array", "items": {"$ref": "#/definitions/box"}}}, "definitions": {"box": {"title": "Box", "type": "object", "required": ["id"], "properties": {
          "id": {"type": "string", "x-rk-id": "box"}, "in": {"type": ["string", "null"], "x-rk-ref": {"to": "box", "onDelete": "clear", "onMissing": "omit"}, "x-rk-join": {"depth": {"path": "id"}}}, "or": {"type": ["string", "null"], "x-rk-ref": {"to": "box", "onDelete": "clear"}}
        }, "x-rk-chain": {"slots": ["in", "or"], "fallback": ["attic"]}}
        """;

    [Theory]
    [InlineData("{\"type\": \"integer\"}", "{\"type\": \"number\"}", "RK6003: '/a' was a whole number and is a number now")]
    [InlineData("{\"type\": \"number\"}", "{\"type\": \"integer\"}", "RK6002: '/a' was a number and is a whole number now")]
    [InlineData("{\"type\": \"string\"}", "{\"type\": [\"string\", \"null\"]}", "RK6005: '/a' was a string and is a string or null now")]
    [InlineData("{\"enum\": [\"x\", \"y\"]}", "{\"enum\": [\"y\"]}", "RK6002: '/a' may not be \"x\" any more")]
    [InlineData("{\"enum\": [\"x\", \"y\"]}", "{\"enum\": [\"y\", \"z\", \"x\"]}", "RK6005: '/a' may be \"z\" now")]
    [InlineData("{\"maxLength\": 5}", "{\"maxLength\": 4}", "RK6002: '/a' had 'maxLength' 5 and has 4 now")]
    [InlineData("{\"maxLength\": 5}", "{\"maxLength\": 6}", "RK6005: '/a' had 'maxLength' 5 and has 6 now")]
    [InlineData("{\"maxLength\": 5}", "{}", "RK6005: '/a' has no 'maxLength' any more; it was 5")]
    [InlineData("{}", "{\"minimum\": 1}", "RK6002: '/a' has 'minimum' 1 now")]
    [InlineData("{\"maximum\": 1}", "{\"maximum\": 1.0}", null)]
    [InlineData("{\"minLength\": 0}", "{}", null)]
    [InlineData("{\"multipleOf\": 4}", "{\"multipleOf\": 2}", "RK6005: '/a' had 'multipleOf' 4 and has 2 now")]
    [InlineData("{\"multipleOf\": 4}", "{\"multipleOf\": 8}", "RK6002: '/a' had 'multipleOf' 4 and has 8 now")]
    [InlineData("{\"pattern\": \"a\"}", "{\"pattern\": \"b\"}", "RK6002?: '/a' has to match b now, in place of a")]
    [InlineData("{\"format\": \"uri\"}", "{}", "RK6003: '/a' is not of the format uri any more")]
    [InlineData("{\"uniqueItems\": true}", "{\"uniqueItems\": false}", "RK6005: '/a' may hold something twice now")]
    [InlineData("true", "false", "RK6002: '/a' may not be there any more")]
    [InlineData("{\"enum\": [1]}", "{\"minimum\": 0}", "RK6005: '/a' may be other values now than those that were listed; RK6005: '/a' has 'minimum' 0 now")]
    [InlineData("{\"description\": \"One.\"}", "{\"description\": \"Two.\"}", "RK6005: '/a' is described in other words")]
    [InlineData("{}", "{\"deprecated\": true}", "RK6005: '/a' is deprecated now: code that uses it gets a warning")]
    public void A_value_that_is_narrowed_breaks_files(string was, string now, string? changes) => Assert.Equal(changes ?? "", Print(Property(was), Property(now)));

    [Theory]
    [InlineData("{\"properties\": {\"b\": {}}}", "{}", "RK6003: '/b' is gone; files that have it keep it as an unknown property")]
    [InlineData("{\"properties\": {\"b\": {}}, \"additionalProperties\": false}", "{\"additionalProperties\": false}", "RK6002: '/b' is gone, and files may not have it any more")]
    [InlineData("{}", "{\"properties\": {\"b\": {}}}", "RK6005: '/b' is new")]
    [InlineData("{\"additionalProperties\": {\"type\": \"string\"}}", "{\"properties\": {\"b\": {\"type\": \"integer\"}}, \"additionalProperties\": {\"type\": \"string\"}}", "RK6002?: '/b' is described now, and files may hold something else there")]
    [InlineData("{}", "{\"additionalProperties\": false}", "RK6002: '/*' may not be there any more")]
    [InlineData("{\"additionalProperties\": false}", "{}", "RK6005: '/*' may be there now")]
    [InlineData("{\"properties\": {\"b\": {}}}", "{\"properties\": {\"b\": {}}, \"required\": [\"b\"]}", "RK6002: '/b' is required now")]
    [InlineData("{\"properties\": {\"b\": {}}, \"required\": [\"b\"]}", "{\"properties\": {\"b\": {}}}", "RK6003: '/b' may be missing now")]
    [InlineData("{\"patternProperties\": {\"^x\": {\"type\": \"string\"}}}", "{\"patternProperties\": {\"^x\": {\"type\": \"string\", \"minLength\": 1}}}", "RK6002: '/<^x>' has 'minLength' 1 now")]
    [InlineData("{\"dependencies\": {\"b\": [\"c\"]}}", "{\"dependencies\": {\"b\": [\"d\"]}}", "RK6002: '/b' has to be accompanied by 'd' now; RK6005: '/b' need not be accompanied by 'c' any more")]
    [InlineData("{\"items\": {\"type\": \"string\"}}", "{\"items\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}", "RK6002: '/1' was a string and is null now; RK6003: '/*' may be anything now")]
    [InlineData("{}", "{\"contains\": {\"const\": 1}}", "RK6002: the file has to hold a certain element now")]
    public void What_holds_others_is_looked_into(string was, string now, string changes) => Assert.Equal(changes, Print(was, now));

    [Theory]
    [InlineData("{\"anyOf\": [{\"enum\": [\"x\", \"y\"]}, {\"type\": \"string\"}]}", "{\"anyOf\": [{\"enum\": [\"x\"]}, {\"type\": \"string\"}]}", "RK6003: '/a' may not be \"y\" any more")]
    [InlineData("{\"type\": \"string\"}", "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}", "RK6003: '/a' was a string and is a string or a whole number now; RK6005: '/a' may fit one of several schemas of 'anyOf' now")]
    [InlineData("{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}", "{\"anyOf\": [{\"type\": \"string\"}]}", "RK6002: '/a' lost a form of 'anyOf'")]
    [InlineData("{\"oneOf\": [{\"type\": \"string\"}]}", "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}", "RK6005: '/a' has another form of 'oneOf' now")]
    [InlineData("{\"oneOf\": [{\"minLength\": 2}]}", "{\"oneOf\": [{\"minLength\": 2}, {\"maxLength\": 3}]}", "RK6002?: '/a' has another form of 'oneOf' now, and what fits two of them is invalid")]
    [InlineData("{\"minLength\": 3}", "{\"minLength\": 3, \"allOf\": [{\"minLength\": 2}]}", "")]
    [InlineData("{}", "{\"allOf\": [{\"minLength\": 2}]}", "RK6002?: '/a' has to fit one more schema of 'allOf' now")]
    [InlineData("{\"not\": {\"minLength\": 2}}", "{\"not\": {\"minLength\": 3}}", "RK6005: '/a' may be more of what 'not' ruled out")]
    [InlineData("{\"not\": {\"minLength\": 3}}", "{\"not\": {\"minLength\": 2}}", "RK6002?: '/a' may not fit another schema of 'not' now")]
    [InlineData("{\"if\": {\"minLength\": 3}, \"then\": {\"maxLength\": 5}}", "{\"if\": {\"minLength\": 3}, \"then\": {\"maxLength\": 4}}", "RK6002: '/a (then)' had 'maxLength' 5 and has 4 now")]
    [InlineData("{\"if\": {\"minLength\": 3}, \"then\": {\"maxLength\": 5}}", "{\"if\": {\"minLength\": 2}, \"then\": {\"maxLength\": 5}}", "RK6002?: '/a' depends on another 'if' now")]
    public void What_cannot_be_judged_may_break_files(string was, string now, string changes) => Assert.Equal(changes, Print(Property(was), Property(now)));

    [Theory]
    [InlineData("\"x-rk-id\": \"box\"", "\"x-rk-id\": \"crate\"", "RK6003: '/boxes/*/id' was the id of the kind 'box' and is that of 'crate' now")]
    [InlineData("\"onMissing\": \"omit\"", "\"onMissing\": \"skip\"", "RK6004: '/boxes/*/in' meant 'omit' where the entry that it refers to is missing, and means 'skip' now")]
    [InlineData(", \"onMissing\": \"omit\"", "", "")]
    [InlineData("{\"path\": \"id\"}", "{\"path\": \"in\"}", "RK6004: '/boxes/*/in' lends another value as 'depth': {\"path\": \"in\"}")]
    [InlineData("[\"in\", \"or\"]", "[\"or\", \"in\"]", "RK6004: '/boxes/*' tries its slots in another order: or, in")]
    [InlineData("[\"in\", \"or\"]", "[\"in\"]", "RK6004: '/boxes/*' does not try the slot 'or' any more")]
    [InlineData("\"attic\"", "\"cellar\"", "RK6004: '/boxes/*' looks elsewhere when no slot can be used: \"cellar\"")]
    [InlineData("\"title\": \"Box\"", "\"title\": \"Crate\"", "RK6003: '/boxes/*' is the type 'Box' no more, but 'Crate'; RK6005: '/boxes/*' is described in other words")]
    [InlineData("[\"string\", \"null\"], \"x-rk-ref\": {\"to\": \"box\", \"onDelete\": \"clear\", \"onMissing\"", "[\"string\", \"null\"], \"x-rk-backfill\": \"b\", \"x-rk-ref\": {\"to\": \"box\", \"onDelete\": \"restrict\", \"onMissing\"", "RK6003: '/boxes/*/in' is never null in C# now; RK6004: '/boxes/*/in' had the fate 'clear' when the entry that it refers to goes, and has 'restrict' now; RK6004: '/boxes/*/in' counts as \"b\" now where it is missing")]
    [InlineData("#/definitions/box", "#/definitions/crate", "")]
    public void Our_own_words_break_code_or_resolution(string was, string now, string changes)
    {
        var older = "{\"properties\": {" + Boxes + "}";
        var newer = older.Replace(was, now, StringComparison.Ordinal);
        if (now.EndsWith("/crate", StringComparison.Ordinal)) newer = newer.Replace("\"box\": {\"title\"", "\"crate\": {\"title\"", StringComparison.Ordinal);

        Assert.Equal(changes, Print(older, newer.Replace("\"to\": \"box\"", newer.Contains("x-rk-id\": \"crate\"", StringComparison.Ordinal) ? "\"to\": \"crate\"" : "\"to\": \"box\"", StringComparison.Ordinal)).Split("; ").Where(change => !change.Contains("refers to 'crate'", StringComparison.Ordinal)).Aggregate("", (all, change) => all.Length == 0 ? change : $"{all}; {change}"));
    }

    [Theory]
    [InlineData("\"x-rk-settings\": {\"name\": {\"type\": \"string\"}}", "\"x-rk-settings\": {}", "RK6003: 'setting name' is gone")]
    [InlineData("\"x-rk-file\": \"a.json\"", "\"x-rk-file\": \"b.json\"", "RK6002: the file is looked for as 'b.json' now, and not as 'a.json'")]
    [InlineData("\"x-rk-from\": [{\"schema\": \"old\"}]", "\"x-rk-from\": []", "RK6002: the file cannot be made from one of 'old' any more")]
    [InlineData("\"x-rk-known\": {\"box\": [{\"id\": \"b\"}]}", "\"x-rk-known\": {\"box\": []}", "RK6002: 'box b' does not exist without an entry any more, so that what refers to it leads nowhere")]
    [InlineData("\"x-rk-known\": {\"box\": [{\"id\": \"b\"}]}", "\"x-rk-known\": {\"box\": [{\"id\": \"b\", \"in\": \"c\"}]}", "RK6004: 'box b' comes to something else")]
    public void What_stands_at_the_root_counts(string was, string now, string changes) => Assert.Equal(changes, Print($"{{{was}, \"properties\": {{{Boxes}}}", $"{{{now}, \"properties\": {{{Boxes}}}"));

    [Fact]
    public void Variants_are_told_apart_by_what_picks_them()
    {
        const string Union = """{"type": "object", "x-rk-union": "t", "required": ["t"], "properties": {"t": {"type": "string"}}, "oneOf": [{"title": "A", "properties": {"t": {"const": "a"}}}, {"title": "B", "properties": {"t": {"const": "b"}, "n": {"type": "integer"}}}, {"title": "Other", "properties": {"t": {"not": {"enum": ["a", "b"]}}}}]}""";
        var withoutB = Union.Replace("""{"title": "B", "properties": {"t": {"const": "b"}, "n": {"type": "integer"}}}, """, "", StringComparison.Ordinal).Replace(", \"b\"]", "]", StringComparison.Ordinal);

        Assert.Equal("RK6003: '/a' has no variant \"b\" any more", Print(Property(Union), Property(withoutB)));
        Assert.Equal("RK6005: '/a' has the variant \"b\" now", Print(Property(withoutB), Property(Union)));
        Assert.Equal("RK6002: '/a \"b\"/n' was a whole number and is a string now", Print(Property(Union), Property(Union.Replace("integer", "string", StringComparison.Ordinal))));
    }

    [Fact]
    public void Forms_are_told_apart_by_their_constants()
    {
        const string Forms = """{"oneOf": [{"properties": {"t": {"const": 1}, "n": {"maximum": 5}}}, {"properties": {"t": {"const": 2}, "n": {"maximum": 7}}}]}""";
        const string Turned = """{"oneOf": [{"properties": {"t": {"const": 2}, "n": {"maximum": 6}}}, {"properties": {"t": {"const": 1}, "n": {"maximum": 5}}}]}""";

        Assert.Equal("RK6002: '/n' had 'maximum' 7 and has 6 now", Print(Forms, Turned));
    }

    [Fact]
    public void A_schema_that_leads_back_to_itself_is_compared_once()
    {
        const string Tree = """{"anyOf": [{"$ref": "#/definitions/n"}], "definitions": {"n": {"type": "object", "properties": {"next": {"anyOf": [{"$ref": "#/definitions/n"}, {"type": "null"}]}, "v": {"maxLength": 5}}}}}""";

        Assert.Equal("", Print(Tree, Tree));
        Assert.Equal("RK6002: '/v' had 'maxLength' 5 and has 4 now", Print(Tree, Tree.Replace("5", "4", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_shipped_registry_is_the_same_as_itself_and_a_parsed_copy() =>
        Assert.Empty(SchemaEvolution.Compare(Schemas.V2, Schemas.Parse(File.ReadAllText(Schemas.PathOf("model_registry.v2.schema.json"))), _ => null));

    private static string Property(string schema) => $"{{\"properties\": {{\"a\": {schema}}}}}";

    private static string Print(string older, string newer) => Changes.Print(SchemaEvolution.Compare(Schemas.Parse(older), Schemas.Parse(newer), _ => null));
}

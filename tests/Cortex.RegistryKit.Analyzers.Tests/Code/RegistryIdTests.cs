using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

public class RegistryIdTests
{
    private const string Registry = """
        {
          "boxes": [{"id": "books"}, {"id": "lamps"}],
          "labels": {"heavy": {"first": "books"}}
        }
        """;

    [Fact]
    public Task Ids_of_entries_are_known() => CheckAsync("""Box("books"); Box("lamps"); Label("heavy");""");

    [Fact]
    public Task Ids_that_exist_without_an_entry_are_known() => CheckAsync("""Box("trash");""");

    [Fact]
    public Task Keys_of_a_last_resort_are_known() => CheckAsync("""Label("fragile");""");

    [Fact]
    public Task What_a_missing_section_counts_as_is_known() => CheckAsync("""Room("cellar"); Room({|RK5001:"attic"|});""");

    [Fact]
    public Task An_unknown_id_is_an_error() => CheckAsync("""Box({|RK5001:"boks"|}); Label({|RK5001:"havy"|});""");

    [Fact]
    public Task Kinds_do_not_mix() => CheckAsync("""Box({|RK5001:"heavy"|}); Label({|RK5001:"books"|});""");

    [Fact]
    public Task Ids_are_compared_letter_by_letter() => CheckAsync("""Box({|RK5001:"Books"|}); Box({|RK5001:"books "|});""");

    [Fact]
    public Task An_empty_id_names_nothing() => CheckAsync("""Box({|RK5001:""|});""");

    [Fact]
    public Task Null_and_what_is_not_constant_are_not_looked_at() => CheckAsync("""Box(null!); Box(System.Environment.MachineName); var s = "boks"; Box(s);""");

    [Fact]
    public Task Constants_of_every_spelling() => CheckAsync("""
        Box({|RK5001:Wrong|});
        Box({|RK5001:"bo" + "ks"|});
        Box({|RK5001:$"{Wrong}s"|});
        Box({|RK5001:nameof(Wrong)|});
        Box({|RK5001:@"boks"|});
        Box(({|RK5001:"boks"|}));
        Box(Right); Box("bo" + "oks"); Box($"{Right}");
        """);

    [Fact]
    public Task Each_branch_of_a_choice() => CheckAsync("""
        var flag = System.DateTime.Now.Ticks > 0;
        Box(flag ? "books" : {|RK5001:"boks"|});
        Box(System.Environment.GetEnvironmentVariable("BOX") ?? {|RK5001:"boks"|});
        Box(flag switch { true => {|RK5001:"boks"|}, false => "lamps" });
        """);

    [Fact]
    public Task Named_arguments_in_any_order() => CheckAsync("""Two(label: "heavy", box: {|RK5001:"boks"|}); Two(label: {|RK5001:"books"|}, box: "books");""");

    [Fact]
    public Task Any_number_of_arguments() => CheckAsync("""Many("books", {|RK5001:"boks"|}); Many(["lamps", {|RK5001:"lmps"|}]); Many(new[] { {|RK5001:"x"|} }); Many(); Spans("books", {|RK5001:"boks"|});""");

    [Fact]
    public Task Parameters_of_another_type_that_a_text_converts_to() => CheckAsync("""Span({|RK5001:"boks"|}); Span("books"); Object({|RK5001:"boks"|}); Typed({|RK5001:"boks"|}); Typed("books");""");

    [Fact]
    public Task Methods_of_every_kind() => CheckAsync("""
        new Thing({|RK5001:"boks"|});
        Thing thing = new({|RK5001:"boks"|});
        _ = thing[{|RK5001:"boks"|}];
        thing[{|RK5001:"lmps"|}] = 1;
        _ = thing["books"];
        thing.Extended({|RK5001:"boks"|});
        Generic<int>.Box({|RK5001:"boks"|});
        ByDelegate call = _ => { };
        call({|RK5001:"boks"|});
        void Local([RegistryId("box")] string id) { }
        Local({|RK5001:"boks"|});
        _ = new Record({|RK5001:"boks"|});
        """);

    [Fact]
    public Task Constructors_that_call_others() => CheckAsync("", """
        class Base { public Base([RegistryId("box")] string id) { } }
        class Derived : Base
        {
            public Derived() : base({|RK5001:"boks"|}) { }
            public Derived(int i) : this({|RK5001:"lmps"|}) { }
            public Derived([RegistryId("box")] string id) : base("books") { }
        }
        class Primary() : Base({|RK5001:"boks"|});
        """);

    [Fact]
    public Task Initializers_of_fields_and_properties() => CheckAsync("", """
        class Holder
        {
            private readonly Thing field = new({|RK5001:"boks"|});
            public Thing Property { get; } = new({|RK5001:"boks"|});
            public Thing Good => new("books");
        }
        """);

    [Fact]
    public Task Arguments_of_attributes() => CheckAsync("", """
        class UsesAttribute([RegistryId("box")] string id) : System.Attribute { }
        [Uses({|RK5001:"boks"|})] class One { [Uses("books")] public void Method() { } }
        class Two { [Uses({|RK5001:"lmps"|})] public int Field; }
        """);

    [Fact]
    public Task Defaults_of_parameters_where_they_are_declared() => CheckAsync("""WithDefault(); WithEmpty(); WithDefault("lamps");""", """
        class Defaults { void M([RegistryId("box")] string id = {|RK5001:"boks"|}, [RegistryId("box")] string other = "books", [RegistryId("box")] string none = "") { } }
        """);

    [Fact]
    public Task Properties_and_fields() => CheckAsync("""
        var options = new Options { Box = {|RK5001:"boks"|}, Label = "heavy", Plain = "boks" };
        options.Box = {|RK5001:"boks"|};
        options.Box = "lamps";
        options.Field = {|RK5001:"boks"|};
        options.Maybe ??= {|RK5001:"boks"|};
        _ = new Options { Many = { [0] = "boks" }, Boxes = ["books", {|RK5001:"lmps"|}] };
        """, """
        class Options
        {
            [RegistryId("box")] public string Box { get; set; } = {|RK5001:"lmps"|};
            [RegistryId("box")] public string Empty { get; set; } = "";
            [RegistryId("label")] public string Label { get; init; } = "fragile";
            [RegistryId("box")] public string Field = {|RK5001:"heavy"|};
            [RegistryId("box")] public const string Constant = {|RK5001:"heavy"|};
            [RegistryId("box")] public string? Maybe { get; set; }
            [RegistryId("box")] public string[] Boxes { get; set; } = [];
            public string Plain { get; set; } = "boks";
            public string[] Many { get; } = new string[1];
        }
        """);

    [Fact]
    public Task Named_arguments_of_attributes() => CheckAsync("", """
        class UsesAttribute : System.Attribute { [RegistryId("box")] public string Box { get; set; } = ""; }
        [Uses(Box = {|RK5001:"boks"|})] class One { [Uses(Box = "books")] public void Method() { } }
        """);

    [Fact]
    public Task What_methods_and_getters_return() => CheckAsync("", """
        class Returns
        {
            [return: RegistryId("box")] public string Arrow() => {|RK5001:"boks"|};
            [return: RegistryId("box")] public string Choice(bool flag) { if (flag) return "books"; return {|RK5001:"lmps"|}; }
            [return: RegistryId("box")] public System.Func<string> Inner() => () => "boks";
            [RegistryId("box")] public string Property => {|RK5001:"boks"|};
            [RegistryId("box")] public string Getter { get { return {|RK5001:"boks"|}; } }
            public string Plain()
            {
                [return: RegistryId("box")] string Local() => {|RK5001:"boks"|};
                return Local() + "boks";
            }
        }
        """);

    [Fact]
    public Task Code_in_lambdas_iterators_and_asynchronous_methods() => CheckAsync("""
        System.Action a = () => Box({|RK5001:"boks"|});
        System.Func<System.Threading.Tasks.Task> b = async () => { await System.Threading.Tasks.Task.Yield(); Box({|RK5001:"boks"|}); };
        """);

    [Fact]
    public Task What_a_delegate_returns() => CheckAsync("""
        Chooser chooser = () => {|RK5001:"boks"|};
        chooser = () => "books";
        chooser = () => { return {|RK5001:"lmps"|}; };
        """, """[return: RegistryId("box")] delegate string Chooser();""");

    [Fact]
    public Task Comparisons_with_what_names_an_entity() => CheckAsync("""
        var options = new Options();
        _ = options.Box == {|RK5001:"boks"|} || {|RK5001:"lmps"|} != options.Box || options.Box == "books" || options.Box == "" || options.Plain == "boks";
        _ = options.Box is {|RK5001:"boks"|} or "lamps" || options.Box is not {|RK5001:"lmps"|};
        _ = options is { Box: {|RK5001:"boks"|}, Label: "heavy" };
        _ = Chosen() == {|RK5001:"boks"|};
        _ = new Options[0].Length > 0 && new Options()?.Box == {|RK5001:"boks"|};
        switch (options.Box) { case {|RK5001:"boks"|}: break; case "books": break; case {|RK5001:"x"|} when options.Plain.Length > 1: break; }
        _ = options.Box switch { {|RK5001:"boks"|} or "books" => 1, null => 3, _ => 2 };
        """, """
        class Options { [RegistryId("box")] public string Box = ""; [RegistryId("label")] public string Label { get; set; } = ""; public string Plain = ""; }
        """);

    [Fact]
    public Task Somebody_elses_attribute_of_that_name_means_nothing() => CheckAsync("""Other("boks");""");

    [Fact]
    public Task No_id_of_a_kind_that_no_schema_declares_is_wrong() => CheckAsync("""Shelf("boks");""");

    [Fact]
    public Task Parameters_without_the_attribute_are_left_alone() => CheckAsync("""Plain("boks");""");

    [Fact]
    public Task Generated_code_is_left_alone() => CheckAsync("", """
        [System.CodeDom.Compiler.GeneratedCode("x", "1")] class Generated { void M() => Calls.Box("boks"); }
        """);

    [Fact]
    public Task Ids_may_be_defined_by_the_build() =>
        Test("""Label("light"); Label("round"); Label({|RK5001:"square"|}); Box({|RK5001:"light"|});""").Registry("/project/boxes.json", Registry).Property("RegistryDefinedLabels", "light, round;;").RunAsync();

    [Fact]
    public Task All_registries_of_the_project_count() =>
        Test("""Box("books"); Box("pans"); Box({|RK5001:"pns"|});""").Registry("/project/a.json", Registry).Registry("/project/b.json", """{"boxes": [{"id": "pans"}]}""", "B").RunAsync();

    [Fact]
    public Task Without_a_registry_nothing_is_said() => Test("""Box("boks"); Label("x");""").RunAsync();

    [Theory]
    [InlineData("""{"boxes": [{"id": "books"}, {"id": "bo""")]
    [InlineData("""{"$schema": "urn:nobody:knows", "boxes": []}""")]
    public Task Next_to_a_registry_that_cannot_be_read_nothing_is_said(string registry) => Test("""Box("boks");""").Registry("/project/boxes.json", registry).RunAsync();

    [Fact]
    public Task Without_a_sound_schema_nothing_is_said()
    {
        var test = new CodeTest(Source("""Box("boks");""", "").Replace("{|RK5005:\"shelf\"|}", "\"shelf\"", StringComparison.Ordinal));
        return test.Schema("/project/boxes.schema.json", Schemas.Boxes.Replace("\"to\": \"room\"", "\"to\": \"rom\"", StringComparison.Ordinal)).Registry("/project/boxes.json", Registry).RunAsync();
    }

    [Fact]
    public async Task The_finding_says_what_was_meant()
    {
        var project = TestProject.WithBoxes().Registry("/project/boxes.json", Registry).Code("""
            namespace Cortex.RegistryKit { internal sealed class RegistryIdAttribute(string kind) : System.Attribute { public string Kind => kind; } }
            class C { void M([Cortex.RegistryKit.RegistryId("box")] string id) => M("boks"); void N() => M("zzzzzz"); }
            """);

        var findings = await project.AnalyzeAsync();

        Assert.Equal(["(2,73): error RK5001: no registry of this project has a box 'boks'; did you mean 'books'?", "(2,96): error RK5001: no registry of this project has a box 'zzzzzz'"], findings.Select(TestProject.Print));
        Assert.Equal([("Id", "boks"), ("Kind", "box"), ("Suggestion", "books")], findings[0].Properties.OrderBy(property => property.Key).Select(property => (property.Key, property.Value)));
        Assert.Equal([("Id", "zzzzzz"), ("Kind", "box")], findings[1].Properties.OrderBy(property => property.Key).Select(property => (property.Key, property.Value)));
    }

    private static Task CheckAsync(string statements, string types = "") => Test(statements, types).Registry("/project/boxes.json", Registry).RunAsync();

    private static CodeTest Test(string statements, string types = "") => new CodeTest(Source(statements, types)).Schema("/project/boxes.schema.json", Schemas.Boxes);

    private static string Source(string statements, string types) => $$"""
        using Cortex.RegistryKit;
        using static Calls;

        internal static class Program { internal static void Run() { {{statements}} } }

        internal static class Calls
        {
            public const string Right = "books";
            public const string Wrong = "boks";

            public static void Box([RegistryId("box")] string id) { }
            public static void Room([RegistryId("room")] string id) { }
            [return: RegistryId("box")] public static string Chosen() => "books";
            public static void Label([RegistryId("label")] string id) { }
            public static void Shelf([RegistryId({|RK5005:"shelf"|})] string id) { }
            public static void Other([Somebody.Else.RegistryId("box")] string id) { }
            public static void Plain(string id) { }
            public static void Two([RegistryId("box")] string box, [RegistryId("label")] string label) { }
            public static void Many([RegistryId("box")] params string[] ids) { }
            public static void Spans([RegistryId("box")] params System.ReadOnlySpan<string> ids) { }
            public static void Span([RegistryId("box")] System.ReadOnlySpan<char> id) { }
            public static void Object([RegistryId("box")] object id) { }
            public static void Typed([RegistryId("box")] Id id) { }
            public static void WithDefault([RegistryId("box")] string id = "books") { }
            public static void WithEmpty([RegistryId("box")] string id = "") { }
            public static void Extended(this Thing thing, [RegistryId("box")] string id) { }
        }

        internal delegate void ByDelegate([RegistryId("box")] string id);

        internal sealed record Record([RegistryId("box")] string Id);

        internal static class Generic<T> { public static void Box([RegistryId("box")] string id) { } }

        internal readonly struct Id { public static implicit operator Id(string id) => default; }

        internal sealed class Thing([RegistryId("box")] string id)
        {
            public string Id => id;
            public int this[[RegistryId("box")] string key] { get => 0; set { } }
        }

        {{types}}
        """;
}

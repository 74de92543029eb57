using Cortex.RegistryKit.Language.Evolution;

namespace Cortex.RegistryKit.Language.Tests.Evolution;

public class MigrationStepTests
{
    [Fact]
    public void A_new_version_without_a_way_to_it_breaks_files()
    {
        var change = Assert.Single(Compare(Version(1, ""), Version(2, "")));

        Assert.Equal("RK6002: '/version' was 1 and is 2 now, and no 'x-rk-from' leads from one to the other, so that files of version 1 are refused", change.ToString());
        Assert.Equal("add a step to 'x-rk-from' whose 'schema' names the older schema", change.WayOut);
    }

    [Fact]
    public void A_new_version_with_a_way_to_it_breaks_nothing() =>
        Assert.Equal("RK6005: '/version' was 1 and is 2 now; 'x-rk-from' leads from one to the other", Changes.Print(Compare(Version(1, ""), Version(2, "", """{"schema": "1"}"""))));

    [Fact]
    public void A_way_through_versions_between_counts()
    {
        var between = Schemas.Parse(Version(2, "", """{"schema": "1"}"""));
        var older = Schemas.Parse(Version(1, ""));

        var changes = SchemaEvolution.Compare(older, Schemas.Parse(Version(3, "", """{"schema": "2"}""")), name => name == "2" ? between : older);

        Assert.StartsWith("RK6005: '/version' was 1 and is 3 now", Changes.Print(changes), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_is_migrated_to_an_older_version() =>
        Assert.StartsWith("RK6002: '/version' goes back from 2 to 1", Changes.Print(Compare(Version(2, ""), Version(1, ""))), StringComparison.Ordinal);

    [Theory]
    [InlineData("", """, "a": {"type": "string"}""", "a", """{"schema": "1"}""", true)]
    [InlineData("", """, "a": {"type": "string"}""", "a", """{"schema": "1", "fill": {"/a": "x"}}""", false)]
    [InlineData(""", "a": {"maxLength": 5}""", """, "a": {"maxLength": 4}""", null, """{"schema": "1", "fill": {"/a": "x"}}""", true)]
    [InlineData(""", "a": {"maxLength": 5}""", """, "a": {"maxLength": 4}""", null, """{"schema": "1", "set": {"/a": "x"}}""", false)]
    [InlineData(""", "a": {}""", """, "b": {}""", null, """{"schema": "1"}""", true)]
    [InlineData(""", "a": {}""", """, "b": {}""", null, """{"schema": "1", "set": {"/b": {"path": "/a"}}}""", false)]
    public void What_a_migration_sets_breaks_no_files(string was, string now, string? required, string step, bool breaksFiles)
    {
        var changes = Compare(Version(1, was), Version(2, now, step, required));

        Assert.Equal(breaksFiles, changes.Any(change => change.Rule.Id == "RK6002"));
        Assert.All(changes, change => Assert.Equal(change.Breaks == Breaks.None, change.WayOut is null));
    }

    [Fact]
    public void Within_a_version_a_break_asks_for_another_version()
    {
        var change = Assert.Single(Compare(Version(1, """, "a": {"maxLength": 5}"""), Version(1, """, "a": {"maxLength": 4}""")));

        Assert.Equal("bump the version, and say in 'x-rk-from' what becomes of files of the older one", change.WayOut);
        Assert.Equal("maxLength /a (5 -> 4)", change.Key);
        Assert.Equal(("/properties/a", "1,86"), (change.Newer!.Pointer, change.Newer.Text.PositionAt(change.Newer.Span.Start).ToString()));
    }

    private static IReadOnlyList<SchemaChange> Compare(string older, string newer)
    {
        var was = Schemas.Parse(older);
        return SchemaEvolution.Compare(was, Schemas.Parse(newer), name => name == "1" ? was : null);
    }

    private static string Version(int version, string properties, string from = "", string? required = null) =>
        $$"""{"x-rk-file": "f.json", "required": [{{(required is null ? "" : $"\"{required}\"")}}], "properties": {"version": {"const": {{version}}}{{properties}}}, "x-rk-from": [{{from}}]}""";
}

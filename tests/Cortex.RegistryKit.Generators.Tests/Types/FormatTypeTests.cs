using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>Where the build asks for it, formats become types of .NET, and are asserted.</summary>
public sealed class FormatTypeTests
{
    private static readonly (string, string) DotNetTypes = ("RkDotNetTypes", "true");

    private static readonly string Schema = Schemas.Root("""
        "at": {"type": "string", "format": "date-time"}, "key": {"type": "string", "format": "uuid"}, "site": {"type": ["string", "null"], "format": "uri"}, "name": {"type": "string", "format": "hostname"},
        "days": {"type": "array", "items": {"type": "string", "format": "date-time"}}, "keys": {"type": "array", "items": {"type": "string", "format": "uuid"}}, "sites": {"type": "array", "items": {"type": "string", "format": "uri"}},
        "jobs": {"type": "array", "items": {"title": "Job", "type": "object", "required": ["id", "at", "key", "site"], "properties": {
          "id": {"type": "string", "x-rk-id": "job"}, "label": {"type": "string"}, "at": {"type": "string", "format": "date-time"}, "key": {"type": "string", "format": "uuid"}, "site": {"type": "string", "format": "uri"},
          "place": {"type": "string", "format": "uri"}, "token": {"type": "string", "x-rk-secret": {"for": "place"}}}}},
        "shape": {"title": "Shape", "oneOf": [
          {"title": "Page", "type": "object", "required": ["kind", "home"], "properties": {"kind": {"const": "page"}, "home": {"type": "string", "format": "uri"}}},
          {"title": "Event", "type": "object", "required": ["kind", "start"], "properties": {"kind": {"const": "event"}, "start": {"type": "string", "format": "date-time"}}}]}
        """);

    [Fact]
    public void Types_are_those_of_NET_where_the_build_asks_for_them()
    {
        var emitted = new TestProject().Schema(Schema, metadata: DotNetTypes).Emit();

        foreach (var declaration in new[] { "DateTimeOffset? At", "Guid? Key", "Uri? Site", "string? Name", "EquatableList<DateTimeOffset> Days", "EquatableList<Guid> Keys", "EquatableList<string> Sites" })
            Assert.Contains($"public {declaration} {{ get; init; }}", emitted["Foreign.Shapes.g.cs"], StringComparison.Ordinal);
        foreach (var declaration in new[] { "required DateTimeOffset At", "required Guid Key", "required Uri Site", "Url? Place" })
            Assert.Contains($"public {declaration} {{ get; init; }}", emitted["Foreign.Job.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_word_of_the_build_they_stay_texts()
    {
        var emitted = new TestProject().Schema(Schema).Emit()["Foreign.Shapes.g.cs"];

        foreach (var declaration in new[] { "string? At", "string? Key", "Url? Site", "EquatableList<string> Days" })
            Assert.Contains($"public {declaration} {{ get; init; }}", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_read_and_written()
    {
        using var documents = Documents();
        const string Text = """{"at": "2024-02-29T08:30:06.120+01:00", "key": "F81D4FAE-7dec-11d0-a765-00a0c91e6bf6", "site": "https://Example.com/a", "days": ["2024-01-01t00:00:00z"], "keys": ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"], "shape": {"kind": "event", "start": "2024-01-01T00:00:00.123456789Z"}}""";

        Assert.Equal("2024-02-29 07:30:06.12 f81d4fae-7dec-11d0-a765-00a0c91e6bf6 https://example.com/a", documents.Call<string>("Describe", Text));
        documents.Agree(true, Text);
        Assert.True(documents.ReadsAlike(Text, documents.Rewrite(Text)!));
        Assert.Contains("\"2024-02-29T08:30:06.12+01:00\"", documents.Rewrite(Text), StringComparison.Ordinal);
        Assert.Contains("\"2024-01-01T00:00:00Z\"", documents.Rewrite(Text), StringComparison.Ordinal);
        Assert.Contains("\"https://Example.com/a\"", documents.Rewrite(Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"at": "yesterday"}""")]
    [InlineData("""{"at": "2024-02-30T08:30:06Z"}""")]
    [InlineData("""{"key": "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}"}""")]
    [InlineData("""{"key": "+81d4fae-7dec-11d0-a765-00a0c91e6bf6"}""")]
    [InlineData("""{"site": "/relative"}""")]
    [InlineData("""{"days": ["2024-01-01T00:00:00Z", "tomorrow"]}""")]
    [InlineData("""{"jobs": [{"id": "a", "at": "now", "key": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "site": "x:y"}]}""")]
    public void What_is_not_of_its_format_is_an_error_and_counts_as_absent(string text)
    {
        using var documents = Documents();

        documents.Agree(false, text);
        Assert.Equal("  ", documents.Call<string>("Describe", text));
        Assert.Contains("must be of the format", Assert.Single(documents.Errors(text)).Message, StringComparison.Ordinal);
        Assert.Contains("must be of the format", documents.Call<string>("Found", text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1990-12-31T23:59:60Z")]
    [InlineData("2024-01-01T00:00:00+23:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    public void A_right_moment_that_NET_cannot_hold_counts_as_absent_and_stays_in_the_file(string moment)
    {
        using var documents = Documents();
        var text = $$"""{"at": "{{moment}}", "jobs": [{"id": "a", "at": "2024-01-01T00:00:00.0Z", "key": "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "site": "x:y"}]}""";

        documents.Agree(true, text);
        Assert.Equal("  ", documents.Call<string>("Describe", text));
        Assert.Equal(text.Replace("\"site\": \"x:y\"", "\"site\": \"x:y\", \"label\": \"A\"", StringComparison.Ordinal), documents.Call<string>("Relabel", text));
    }

    [Fact]
    public void A_patch_takes_values_of_NET()
    {
        using var documents = Documents();

        var changed = documents.Call<string>("Change", """{"jobs": [{"id": "a", "at": "2024-01-01T00:00:00.0Z", "key": "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "site": "x:y"}]}""");

        Assert.Equal("""{"jobs": [{"id": "a", "at": "2025-01-01T00:00:00Z", "key": "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "site": "https://example.com/x"}]}""", changed);
    }

    [Fact]
    public void A_url_prints_without_its_password()
    {
        using var documents = Documents();

        var printed = documents.Print("""{"site": "https://ada:l0velace@example.com/", "shape": {"kind": "page", "home": "https://ada:l0velace@example.com/"}}""");

        Assert.DoesNotContain("l0velace", printed, StringComparison.Ordinal);
        Assert.StartsWith("Shapes { At = , Key = , Site = https://example.com/, ", printed, StringComparison.Ordinal);
        Assert.Contains("Shape = Page { Kind = page, Unknown = ", printed, StringComparison.Ordinal);
        Assert.Contains(", Home = https://example.com/ }", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_are_asserted_where_the_build_says_so()
    {
        using var asserting = new Documents(Schema, "Shapes", metadata: ("RkAssertFormats", "true"));
        using var other = new Documents(Schema, "Shapes");

        foreach (var text in new[] { """{"name": "-"}""", """{"at": "now"}""", """{"sites": ["a b"]}""" })
        {
            asserting.Agree(false, text);
            other.Agree(true, text);
        }

        Assert.Equal("", asserting.Call<string>("Found", """{"name": "example.com"}"""));
        Assert.Contains("must be of the format hostname", asserting.Call<string>("Found", """{"name": "-"}"""), StringComparison.Ordinal);
        Assert.Equal("", other.Call<string>("Found", """{"name": "-"}"""));
    }

    private static Documents Documents() => new(
        Schema,
        "Shapes",
        more: """
                internal static string Describe(string text) => Load(text).Data is var data ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{data.At?.UtcDateTime:yyyy-MM-dd HH:mm:ss.FF} {data.Key} {data.Site}") : "";

                internal static string Relabel(string text) => Text(Load(text).UpdateJob(new JobId("a"), new JobPatch { Label = "A" }));

                internal static string Change(string text) => Text(Load(text).UpdateJob(new JobId("a"), new JobPatch { At = new System.DateTimeOffset(2025, 1, 1, 0, 0, 0, System.TimeSpan.Zero), Site = new System.Uri("https://example.com/x") }));

                private static string Text(Snapshot<Shapes> snapshot) => Encoding.UTF8.GetString(snapshot.Content.Span);
            """,
        metadata: DotNetTypes);
}

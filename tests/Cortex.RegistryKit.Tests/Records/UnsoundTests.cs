using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Records;

/// <summary>A reader passes over what is unsound: a property costs itself, one that is required its object.</summary>
public sealed class UnsoundTests
{
    [Theory]
    [InlineData("\"label\": 5")]
    [InlineData("\"label\": \"\\ud800\"")]
    [InlineData("\"context_k\": 2147483648")]
    [InlineData("\"context_k\": 1.5")]
    [InlineData("\"context_k\": 1e400")]
    [InlineData("\"tags\": [\"a\", 5]")]
    [InlineData("\"host_id\": {\"id\": 1}")]
    public void A_property_costs_itself(string property) => Assert.Equal(
        Documents.Read("""{"version": 2, "models": [{"id": "a", "type": "claude_cli"}]}"""),
        Documents.Read($$"""{"version": 2, "models": [{"id": "a", {{property}}, "type": "claude_cli"}]}"""));

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"id\": \"a\"}")]
    [InlineData("{\"id\": \"\", \"type\": \"claude_cli\"}")]
    [InlineData("{\"id\": \"a\", \"type\": null}")]
    public void A_required_one_costs_its_object(string model) =>
        Assert.Equal(new ModelId("b"), Assert.Single(Documents.Read($$"""{"version": 2, "models": [{{model}}, {"id": "b", "type": "gemini_cli"}]}""").Models).Id);

    [Theory]
    [InlineData("1e2", 100)]
    [InlineData("1.0", 1)]
    [InlineData("-0", 0)]
    [InlineData("-2147483648", int.MinValue)]
    public void A_whole_number_counts_however_it_is_spelled(string spelling, int number) =>
        Assert.Equal(number, Documents.Read($$"""{"version": 2, "models": [{"id": "a", "type": "claude_cli", "context_k": {{spelling}}}]}""").Models[0].ContextK);

    [Fact]
    public void Names_may_be_spelled_with_escapes() =>
        Assert.Equal("L", Documents.Read("""{"version": 2, "hosts": [{"\u0069d": "h", "l\u0061bel": "L"}]}""").Hosts[new HostId("h")].Label);

    [Fact]
    public void Of_two_entries_with_one_id_the_first_counts() =>
        Assert.Equal("one", Documents.Read("""{"version": 2, "hosts": [{"id": "h", "label": "one"}, {"id": "h", "label": "two"}]}""").Hosts[new HostId("h")].Label);

    [Fact]
    public void Many_entries_are_found_by_id_as_few_are()
    {
        var hosts = string.Join(",", Enumerable.Range(0, 100).Select(n => $$"""{"id": "h{{n % 50}}", "label": "{{n}}"}"""));

        Assert.Equal("49", Documents.Read($$"""{"version": 2, "hosts": [{{hosts}}]}""").Hosts[new HostId("h49")].Label);
    }
}

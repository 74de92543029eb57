using System.Text;
using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Tests.Scanning;

/// <summary>The validator tells whether a file may be committed: what it calls so has no error for any rule.</summary>
public sealed class CommittableTests
{
    [Theory]
    [InlineData("null", Validity.Committable)]
    [InlineData("\"\"", Validity.Committable)]
    [InlineData("\"${env:KEY}\"", Validity.Committable)]
    [InlineData("\"${env:_key_2}\"", Validity.Committable)]
    [InlineData("\"sk-plain\"", Validity.Clean)]
    [InlineData("\" \"", Validity.Clean)]
    [InlineData("\"${env:}\"", Validity.Valid)]
    [InlineData("\"${env:2KEY}\"", Validity.Valid)]
    [InlineData("\"${env:KEY\"", Validity.Valid)]
    [InlineData("\"${file:key.txt}\"", Validity.Valid)]
    [InlineData("\"$\\u007benv:KEY}\"", Validity.Valid)]
    [InlineData("7", Validity.Invalid)]
    public void A_key_decides(string key, Validity expected) =>
        Assert.Equal(expected, Validate<ModelRegistry>($$"""{"version": 2, "hosts": [{"id": "a", "label": "A", "api_url": "https://example.com", "api_key": {{key}}}]}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"${env:KEY}\"")]
    [InlineData("\"${env:_key_2}\"")]
    public void No_rule_finds_an_error_in_what_may_be_committed(string key)
    {
        var registry = Snapshot.Of<ModelRegistry>(Encoding.UTF8.GetBytes($$"""{"version": 2, "hosts": [{"id": "a", "label": "A", "api_url": "https://example.com", "api_key": {{key}}}]}"""));

        Assert.DoesNotContain(registry.Check(isCommitted: true).Findings, finding => finding.Severity == Language.Rules.Severity.Error);
    }

    private static Validity Validate<TDocument>(string json)
        where TDocument : class, IRegistryDocument<TDocument> => TDocument.Validate(Encoding.UTF8.GetBytes(json));
}

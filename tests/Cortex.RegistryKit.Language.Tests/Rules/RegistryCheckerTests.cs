using System.Globalization;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Rules;

public class RegistryCheckerTests
{
    [Theory]
    [InlineData("""{"version": 2}""")]
    [InlineData("""{"version": 2.0, "$schema": "urn:registrykit:model_registry.v2"}""")]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": "claude_cli", "backup_1": null, "backup_2": ""}}}""")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "some_new_type"}], "roles": {"chat": {"primary": "m"}}}""")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "credential_id": "cli", "context_k": 1e2, "tags": null}]}""")]
    [InlineData("""{"version": 2, "hosts": [{"id": "h", "host_type": "vllm", "label": null}]}""")]
    public void A_sound_file_has_no_findings(string json) => Assert.Empty(Schemas.Check(json));

    [Theory]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": "gone"}}}""", "1,46: error RK2001: role 'chat', primary: no model 'gone'")]
    [InlineData("""{"version": 2, "roles": {"chat": {"backup_1": "claude_cil"}}}""", "1,47: error RK2001: role 'chat', backup_1: no model 'claude_cil'; did you mean 'claude_cli'?")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "local_openai", "host_id": "h"}]}""", "1,74: error RK2001: model 'm', host_id: no host 'h'")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "gemini_api", "account_id": "a"}]}""", "1,75: error RK2001: model 'm', account_id: no account 'a'")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "credential_id": "x"}]}""", "1,78: error RK2001: model 'm', credential_id: no credential 'x'")]
    [InlineData("""{"version": 2, "hosts": [{"id": "h"}, {"id": "h"}]}""", "1,46: error RK2002: a host with the id 'h' stands in line 1 already, and that one is used; give this one an id of its own")]
    [InlineData("""{"version": 2, "hosts": [{"id": 1}]}""", "1,33: error RK1004: hosts[0].id: must be a string, not a number")]
    [InlineData("""{"version": 2, "hosts": [{"id": ""}]}""", "1,33: error RK1004: hosts[0].id: must not be empty")]
    [InlineData("""{"version": 2, "hosts": [{"label": "x"}]}""", "1,26: error RK1005: hosts[0]: the property 'id' is missing")]
    [InlineData("""{"version": 2, "hosts": {}}""", "1,25: error RK1004: hosts: must be an array, not an object")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "context_k": 1.5}]}""", "1,74: error RK1004: model 'm', context_k: must be a whole number or null, not a number with a fraction")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "context_k": 1e400}]}""", "1,74: error RK1004: model 'm', context_k: must be at most 2147483647")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "context_k": 3000000000}]}""", "1,74: error RK1004: model 'm', context_k: must be at most 2147483647")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "tags": ["a", 1]}]}""", "1,75: error RK1004: model 'm', tags[1]: must be a string, not a number")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "label": "\ud800"}]}""", "1,70: error RK1004: model 'm', label: the string holds half of a surrogate pair, so it is no text")]
    [InlineData("""{"version": 2, "hosts": [{"id": "h", "api_ulr": "x"}]}""", "1,38: error RK1006: host 'h': no property 'api_ulr' is known; did you mean 'api_url'?")]
    [InlineData("""{"version": 2, "hosts": [{"id": "h", "note": "x"}]}""", "1,38: information RK1007: host 'h': no property 'note' is known; it is kept, and has no effect")]
    [InlineData("""{"version": 2, "roles": {" chat": {}}}""", "1,26: error RK1004: role ' chat': the name must match")]
    [InlineData("""{"version": 2, "version": 2}""", "1,16: error RK1002: 'version' stands in line 1 already; only the last one counts, so remove one of them")]
    [InlineData("""{"version": 2, "x": [{"a": 1, "a": 2}]}""", "1,31: error RK1002: 'a' stands in line 1 already; only the last one counts, so remove one of them")]
    [InlineData("""{"version": 3, "hosts": 1}""", "1,13: error RK1008: 'version' is 3, which is newer than 2, the newest that is known here; update the software, or the schema")]
    [InlineData("""{"version": 1}""", "1,13: error RK1008: 'version' is 1, which is older than 2; the file has to be migrated")]
    [InlineData("""{"version": "2"}""", "1,13: error RK1004: version: must be 2")]
    [InlineData("{}", "1,1: error RK1005: the property 'version' is missing")]
    [InlineData("[]", "1,1: error RK1004: must be an object, not an array")]
    [InlineData("", "1,1: error RK1001: the file is empty")]
    public void What_is_wrong_is_said_with_its_place_and_the_way_out(string json, string finding) =>
        Assert.Contains(Schemas.Check(json), found => found.StartsWith(finding, StringComparison.Ordinal));

    [Fact]
    public void All_findings_of_a_file_are_there_at_once_in_the_order_of_the_text() =>
        Assert.Equal(
            [
                "2,15: error RK1004: hosts: must be an array, not true",
                "3,12: error RK2008: role 'chat': none of its slots can be used, so it falls back to 'claude_cli' (primary names 'a', but there is no model 'a'; backup_1 names 'b', but there is no model 'b')",
                "3,32: error RK2001: role 'chat', primary: no model 'a'",
                "3,49: error RK2001: role 'chat', backup_1: no model 'b'",
            ],
            Schemas.Check("{\"version\": 2,\r\n     \"hosts\": true,\r\n \"roles\": {\"chat\": {\"primary\": \"a\", \"backup_1\": \"b\"}}}"));

    [Fact]
    public void In_a_text_that_is_not_JSON_nothing_is_called_missing() =>
        Assert.Equal(["1,1: error RK1001: the closing '}' is missing"], Schemas.Check("""{"roles": {"chat": {"primary": "defined further down"}}"""));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_the_only_finding()
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes([(byte)'{', 0xFF, (byte)'}']));

        Assert.Equal("error RK1003: the byte 0xFF is not UTF-8; save the file as UTF-8", Assert.Single(RegistryChecker.Check(tree, Schemas.V2)).ToString());
    }

    [Theory]
    [InlineData("\"hosst{0}\": 1")]
    [InlineData("\"backup_1\": 1")]
    public void Eight_times_as_many_mistakes_take_about_eight_times_the_memory(string mistake)
    {
        const int Few = 100;
        Allocated(Few);

        Assert.InRange(Allocated(8 * Few), 0, 16 * Allocated(Few));

        long Allocated(int count)
        {
            var mistakes = string.Join(", ", Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, mistake, i)));
            var tree = JsonTree.Parse(Utf8Text.FromString($$"""{"version": 2, {{mistakes}}}"""));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotEmpty(RegistryChecker.Check(tree, Schemas.V2));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void UTF16_is_called_by_its_name()
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes([0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0]));

        Assert.Equal("error RK1003: the file is UTF-16; save it as UTF-8", Assert.Single(RegistryChecker.Check(tree, Schemas.V2)).ToString());
    }

    [Fact]
    public void No_finding_quotes_a_value_that_could_be_a_secret()
    {
        const string Canary = "sk-canary-123";
        var findings = Schemas.Check($$"""{"version": 2, "hosts": [{"id": "h", "api_key": ["{{Canary}}"], "api_url": {"x": "{{Canary}}"}, "api_kye": "{{Canary}}", "secret": "{{Canary}}"}], "models": "{{Canary}}" {{Canary}} }""");

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.DoesNotContain(Canary, finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_suggestion_travels_with_its_finding()
    {
        var finding = Assert.Single(RegistryChecker.Check(JsonTree.Parse(Utf8Text.FromString("""{"version": 2, "roles": {"chat": {"primary": "claude-cli"}}}""")), Schemas.V2), finding => finding.Severity == Severity.Error);

        Assert.Equal("claude_cli", finding.Suggestion);
        Assert.Equal("/roles/chat/primary", finding.Pointer);
    }
}

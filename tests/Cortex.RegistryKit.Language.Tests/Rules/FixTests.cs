using System.Globalization;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Rules;

public class FixTests
{
    private const string Catalogue = """{"provider": "google", "models": [{"id": "gemini-2.5-flash", "context_k": 1000}, {"id": "old", "retires": "2026-01-01", "replacement": "gemini-2.5-flash"}]}""";

    private static readonly CheckContext Committed = new()
    {
        IsCommitted = true,
        Catalogues = CatalogueSet.Read([JsonTree.Parse(Utf8Text.FromString(Catalogue))]),
        Today = DateTime.Parse("2026-05-01", CultureInfo.InvariantCulture),
    };

    [Theory]
    [InlineData("RK1006", """{"version": 2, "hosts": [{"id": "h", "api_ulr": "http://localhost"}]}""", """{"version": 2, "hosts": [{"id": "h", "api_url": "http://localhost"}]}""")]
    [InlineData("RK2001", """{"version": 2, "roles": {"chat": {"primary": "claude_cil"}}}""", """{"version": 2, "roles": {"chat": {"primary": "claude_cli"}}}""")]
    [InlineData("RK2001", "{\r\n\t\"version\": 2,\r\n\t\"roles\": {\"chät 東🚀\": {\"primary\": \"claude_cil\"}}\r\n}\r\n", "{\r\n\t\"version\": 2,\r\n\t\"roles\": {\"chät 東🚀\": {\"primary\": \"claude_cli\"}}\r\n}\r\n")]
    [InlineData("RK1012", """{"version": 2, "models": [{"id": "m", "type": "claude_cly"}]}""", """{"version": 2, "models": [{"id": "m", "type": "claude_cli"}]}""")]
    [InlineData("RK2004", """{"version": 2, "hosts": [{"id": "h"}], "models": [{"id": "m", "type": "gemini_cli", "host_id": "h", "label": "é"}]}""", """{"version": 2, "hosts": [{"id": "h"}], "models": [{"id": "m", "type": "gemini_cli", "label": "é"}]}""")]
    [InlineData("RK2006", """{"version": 2, "roles": {"chat": {"primary": null, "backup_1": "gemini_cli", "backup_3": "claude_cli"}}}""", """{"version": 2, "roles": {"chat": {"primary": "gemini_cli", "backup_1": "claude_cli"}}}""")]
    [InlineData("RK2007", """{"version": 2, "roles": {"chat": {"primary": "gemini_cli", "backup_1": "gemini_cli", "backup_2": "claude_cli"}}}""", """{"version": 2, "roles": {"chat": {"primary": "gemini_cli", "backup_1": "claude_cli"}}}""")]
    [InlineData("RK2010", """{"version": 2, "roles": {"orchestartor": {"primary": "gemini_api"}}}""", """{"version": 2, "roles": {"orchestrator": {"primary": "gemini_api"}}}""")]
    [InlineData("RK3001", """{"version": 2, "hosts": [{"id": "büro-1", "api_key": "sk-1"}, {"id": "other", "api_key": "${env:B_RO_1_API_KEY}"}]}""", """{"version": 2, "hosts": [{"id": "büro-1", "api_key": "${env:B_RO_1_API_KEY_2}"}, {"id": "other", "api_key": "${env:B_RO_1_API_KEY}"}]}""")]
    [InlineData("RK4003", """{"version": 2, "models": [{"id": "m", "type": "gemini_api", "model_name": "gemini-2.5-flsh"}]}""", """{"version": 2, "models": [{"id": "m", "type": "gemini_api", "model_name": "gemini-2.5-flash"}]}""")]
    [InlineData("RK4004", """{"version": 2, "models": [{"id": "m", "type": "gemini_api", "model_name": "gemini-2.5-flash", "context_k": 1e4}]}""", """{"version": 2, "models": [{"id": "m", "type": "gemini_api", "model_name": "gemini-2.5-flash", "context_k": 1000}]}""")]
    [InlineData("RK4005", """{"version": 2, "models": [{"id": "m", "type": "gemini_api", "model_name": "old"}]}""", """{"version": 2, "models": [{"id": "m", "type": "gemini_api", "model_name": "gemini-2.5-flash"}]}""")]
    public void A_fix_mends_its_finding_and_changes_nothing_else(string rule, string before, string after)
    {
        var result = Fixer.Run(Utf8Text.FromString(before), Schemas.V2, Committed, finding => finding.Rule.Id == rule);

        Assert.Equal(after, Text(result));
        Assert.DoesNotContain(result.Left, finding => finding.Rule.Id == rule);
        Assert.NotEmpty(result.Mended);
    }

    [Theory]
    [InlineData("""{"version": 2, "models": [{"id": "gemma-a", "type": "gemini_cli"}, {"id": "gemma-b", "type": "gemini_cli"}], "roles": {"chat": {"primary": "gemma-c"}}}""")]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": "nothing like it"}}}""")]
    [InlineData("""{"version": 2, "hosts": [{"id": "h"}, {"id": "h"}]}""")]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "gemini_api", "model_name": "gemini-2.5-flash-lite"}]}""")]
    public void What_has_no_single_obvious_mend_is_left_alone(string json)
    {
        var text = Utf8Text.FromString(json);

        Assert.Same(text, Fixer.Run(text, Schemas.V2, Committed).Text);
    }

    [Theory]
    [InlineData("""{"version": 2, "roles": {"chat": {"backup_1": "claude_cli"}, "chat": ""}}""")]
    [InlineData("""{"version": 2, "roles": {"chat": {"backup_1": "claude_cli"}, "chat": ["claude_cli"]}}""")]
    [InlineData("""{"version": 2, "hosts": [{"id": "h", "api_key": "sk-1"}], "hosts": 8}""")]
    public void What_stands_in_a_property_that_stands_twice_is_left_alone(string json)
    {
        var text = Utf8Text.FromString(json);

        Assert.Same(text, Fixer.Run(text, Schemas.V2, Committed).Text);
        Assert.All(RegistryChecker.Run(JsonTree.Parse(text), Schemas.V2, Committed).Findings, finding => Assert.Null(finding.Fix));
    }

    [Fact]
    public void All_that_can_be_mended_without_a_look_is_mended_at_once()
    {
        const string Before = """{"version": 2, "hosts": [{"id": "h", "api_ulr": "http://localhost"}], "models": [{"id": "m", "type": "local_openai", "host_id": "h", "account_id": ""}], "roles": {"caht": {"primary": "x", "backup_1": null, "backup_2": "m", "backup_3": "m"}}}""";
        const string After = """{"version": 2, "hosts": [{"id": "h", "api_url": "http://localhost"}], "models": [{"id": "m", "type": "local_openai", "host_id": "h", "account_id": ""}], "roles": {"caht": {"primary": "x", "backup_1": "m"}}}""";

        var result = Fixer.Run(Utf8Text.FromString(Before), Schemas.V2, Committed);

        Assert.Equal(After, Text(result));
        Assert.Equal(["RK1006", "RK2006", "RK2007"], result.Mended.Select(mended => mended.Finding.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_properties_of_an_object_never_get_the_same_name()
    {
        var result = Fixer.Run(Utf8Text.FromString("""{"version": 2, "models": [{"id": "m", "type": "gemini_cli", "contextk": 200, "contextK": 3}]}"""), Schemas.V2, Committed);

        Assert.Equal("""{"version": 2, "models": [{"id": "m", "type": "gemini_cli", "context_k": 200, "contextK": 3}]}""", Text(result));
    }

    [Fact]
    public void A_thousand_findings_are_mended_together()
    {
        var roles = string.Join(",", Enumerable.Range(0, 1000).Select(i => FormattableString.Invariant($"\"r{i}\": {{\"primary\": \"claude_cil\"}}")));

        var result = Fixer.Run(Utf8Text.FromString("{\"version\": 2, \"roles\": {" + roles + "}}"), Schemas.V2, Committed);

        Assert.DoesNotContain("claude_cil", Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fix_of_a_literal_secret_names_its_variable_and_not_the_secret()
    {
        var text = Utf8Text.FromString("""{"version": 2, "providers": {"google": {"accounts": [{"id": "team", "api_key": "AIza-canary"}]}}}""");

        var finding = Assert.Single(RegistryChecker.Run(JsonTree.Parse(text), Schemas.V2, Committed).Findings, finding => finding.Rule.Id == "RK3001");

        Assert.Equal(("TEAM_API_KEY", "Change to ${env:TEAM_API_KEY}"), (finding.Fix!.Variable, finding.Fix.Title));
        Assert.DoesNotContain("canary", finding.Message, StringComparison.Ordinal);
    }

    private static string Text(FixResult result) => result.Text.GetString(new ByteSpan(0, result.Text.Length));
}

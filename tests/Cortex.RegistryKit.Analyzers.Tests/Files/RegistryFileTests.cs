using System.Text;
using Cortex.RegistryKit.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Analyzers.Tests.Files;

public class RegistryFileTests
{
    private const string Right = """
        {
          "version": 2,
          "hosts": [{"id": "laptop", "api_url": "http://localhost:11434/v1"}],
          "models": [{"id": "gemma-local", "type": "local_openai", "host_id": "laptop"}],
          "roles": {"chat": {"primary": "gemma-local", "backup_1": "claude_cli"}}
        }
        """;

    private static string Wrong => Right.Replace("\"primary\": \"gemma-local\"", "\"primary\": \"gemma-lcal\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_right_file_has_no_findings() => Assert.Empty(await TestProject.WithModels().Registry("/project/model_registry.json", Right).PrintAsync());

    [Fact]
    public async Task A_dangling_reference_is_an_error_where_it_stands()
    {
        var findings = await TestProject.WithModels().Registry("/project/model_registry.json", Wrong).PrintAsync();

        Assert.Equal(["model_registry.json(5,33): error RK2001: role 'chat', primary: no model 'gemma-lcal'; did you mean 'gemma-local'?"], findings);
    }

    [Theory]
    [InlineData("""{"version": 2, "models": [{"id": "m", "type": "claude_cli", "credential_id": "cli"}]}""")]
    [InlineData("""{"version": 2, "providers": {}, "models": [{"id": "m", "type": "claude_cli", "credential_id": "cli"}]}""")]
    public async Task A_reference_to_what_stands_in_for_a_missing_section_is_right(string text) => Assert.Empty(await TestProject.WithModels().Registry("/project/model_registry.json", text).PrintAsync());

    [Fact]
    public async Task Where_the_section_is_there_nothing_stands_in_for_it()
    {
        const string Text = """{"version": 2, "providers": {"anthropic": {"credentials": []}}, "models": [{"id": "m", "type": "claude_cli", "credential_id": "cli"}]}""";

        Assert.Contains("no credential 'cli'", Assert.Single(await TestProject.WithModels().Registry("/project/model_registry.json", Text).PrintAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_meant_travels_with_the_finding()
    {
        var finding = Assert.Single(await TestProject.WithModels().Registry("/project/model_registry.json", Wrong).AnalyzeAsync());

        Assert.Equal("gemma-local", finding.Properties["Suggestion"]);
    }

    [Fact]
    public async Task Where_nothing_comes_near_no_suggestion_travels()
    {
        var finding = Assert.Single(await TestProject.WithModels().Registry("/project/model_registry.json", Right.Replace("claude_cli", "zzz", StringComparison.Ordinal)).AnalyzeAsync());

        Assert.DoesNotContain("Suggestion", finding.Properties.Keys);
    }

    [Fact]
    public async Task All_findings_of_a_file_come_at_once()
    {
        var text = """
            {
              "version": 2,
              "hots": [],
              "models": [{"type": "claude_cli"}],
              "roles": {"chat": {"primary": "a"}, "coder": {"primary": 1, "primary": "b"}}
            }
            """;

        var findings = await TestProject.WithModels().Registry("/project/model_registry.json", text).AnalyzeAsync();

        Assert.Equal(["RK1006", "RK1005", "RK2001", "RK1004", "RK1002", "RK2001"], findings.Select(finding => finding.Id));
    }

    [Fact]
    public async Task Half_a_file_has_its_syntax_errors_and_no_guesses()
    {
        var findings = await TestProject.WithModels().Registry("/project/model_registry.json", "{\"version\": 2, \"roles\": {\"chat\": {\"primary\": \"x\"}").AnalyzeAsync();

        Assert.All(findings, finding => Assert.Equal("RK1001", finding.Id));
        Assert.NotEmpty(findings);
    }

    [Fact]
    public async Task An_empty_file_is_a_finding() => Assert.Equal(["model_registry.json(1,1): error RK1001: the file is empty"], await TestProject.WithModels().Registry("/project/model_registry.json", "").PrintAsync());

    [Fact]
    public async Task Each_file_is_held_against_itself_alone()
    {
        var findings = await TestProject.WithModels()
            .Registry("/project/a/model_registry.json", Right)
            .Registry("/project/b/model_registry.json", """{"version": 2, "roles": {"chat": {"primary": "gemma-local"}}}""", ("RkName", "B"))
            .Registry("/project/c/model_registry.json", """{"version": 2, "models": [{"id": "m"}]}""", ("RkName", "C"))
            .AnalyzeAsync();

        Assert.Equal([("/project/b/model_registry.json", "RK2001"), ("/project/c/model_registry.json", "RK1005")], findings.Select(finding => (finding.Location.GetLineSpan().Path, finding.Id)));
    }

    [Fact]
    public async Task Somebody_elses_additional_file_is_left_alone() => Assert.Empty(await TestProject.WithModels().File("/project/model_registry.json", Wrong, "").PrintAsync());

    [Fact]
    public async Task A_file_that_the_compiler_had_to_read_as_Latin_1_is_not_UTF_8()
    {
        var latin1 = SourceText.From("{\"version\": 2, \"hosts\": [{\"id\": \"b\u00fcro\"}]}", Encoding.Latin1);

        Assert.Equal(["model_registry.json(1,35): error RK1003: the byte 0xFC is not UTF-8; save the file as UTF-8"], await TestProject.WithModels().File("/project/model_registry.json", latin1, "registry").PrintAsync());
    }

    [Fact]
    public async Task A_file_in_UTF_16_is_not_UTF_8()
    {
        var utf16 = SourceText.From(Right, Encoding.Unicode);

        Assert.Equal(["model_registry.json(1,1): error RK1003: the file is UTF-16; save it as UTF-8"], await TestProject.WithModels().File("/project/model_registry.json", utf16, "registry").PrintAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_error()
    {
        var marked = SourceText.From(Right, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(await TestProject.WithModels().File("/project/model_registry.json", marked, "registry").PrintAsync());
    }

    [Fact]
    public async Task Two_registries_in_one_scope_are_an_error_in_the_later_one()
    {
        var findings = await TestProject.WithModels().Registry("/project/b.json", Right, ("RkNamespace", "App")).Registry("/project/a.json", Right, ("RkNamespace", "App")).PrintAsync();

        Assert.StartsWith("b.json(1,1): error RK0005: another registry of this project has its constants in 'App' already", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_registries_with_names_of_their_own_are_fine()
    {
        Assert.Empty(await TestProject.WithModels().Registry("/project/a.json", Right, ("RkNamespace", "App")).Registry("/project/b.json", Right, ("RkNamespace", "App"), ("RkName", "Other")).PrintAsync());
    }
}

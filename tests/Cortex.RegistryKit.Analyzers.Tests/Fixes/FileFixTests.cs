using Cortex.RegistryKit.Analyzers.Tests.Support;
using Cortex.RegistryKit.CodeFixes.Files;

namespace Cortex.RegistryKit.Analyzers.Tests.Fixes;

/// <summary>Fixes for what is found in the registry itself.</summary>
public class FileFixTests
{
    private const string File = "model_registry.json";

    private static readonly RegistryFileFix Fix = new();

    [Theory]
    [InlineData("{\"version\": 2, \"roles\": {\"chat\": {\"primary\": \"claude_cl\"}}}", "{\"version\": 2, \"roles\": {\"chat\": {\"primary\": \"claude_cli\"}}}")]
    [InlineData("{\r\n\t\"version\": 2,\r\n\t\"hosts\": [],\r\n\t\"roles\": {\"é東🚀\": {\"primary\": \"claude_cl\"}}\r\n}\r\n", "{\r\n\t\"version\": 2,\r\n\t\"hosts\": [],\r\n\t\"roles\": {\"é東🚀\": {\"primary\": \"claude_cli\"}}\r\n}\r\n")]
    public async Task A_dangling_reference_is_mended_in_place(string wrong, string right)
    {
        using var editor = new Editor(Project(wrong));

        Assert.Equal(["Change to 'claude_cli'"], await editor.OffersAsync(Fix, "RK2001"));
        Assert.Equal(right, await editor.FixAsync(Fix, "RK2001", File));
    }

    [Fact]
    public async Task A_misspelt_property_is_renamed()
    {
        using var editor = new Editor(Project("{\"version\": 2, \"role\": {}}"));

        Assert.Equal("{\"version\": 2, \"roles\": {}}", await editor.FixAsync(Fix, "RK1006", File));
    }

    [Fact]
    public async Task All_findings_of_a_rule_are_mended_at_once_and_no_others()
    {
        using var editor = new Editor(Project("{\"version\": 2, \"role\": {},\r\n \"roles\": {\"chat\": {\"primary\": \"claude_cl\"}, \"coder\": {\"primary\": \"claud_cli\"}}}"));

        Assert.Equal("{\"version\": 2, \"role\": {},\r\n \"roles\": {\"chat\": {\"primary\": \"claude_cli\"}, \"coder\": {\"primary\": \"claude_cli\"}}}", await editor.FixAllAsync(Fix, "RK2001", File));
    }

    [Fact]
    public async Task Without_one_obvious_mend_nothing_is_offered()
    {
        using var editor = new Editor(Project("{\"version\": 2, \"roles\": {\"chat\": {\"primary\": \"zzzzzzzzz\"}}}"));

        Assert.Empty(await editor.OffersAsync(Fix, "RK2001"));
    }

    private static TestProject Project(string registry) => TestProject.WithModels().Registry("/project/model_registry.json", registry).Code("class C;", "/project/Code.cs");
}

using Cortex.RegistryKit.Analyzers.Tests.Support;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Analyzers.Tests.Docs;

public class RulePagesTests
{
    /// <summary>Rules whose examples are no text that a page could hold: two files, bytes that are not UTF-8, and what is looked for outside of a build alone.</summary>
    private static readonly string[] WithoutTrial = ["RK0005", "RK0006", "RK1003", "RK1009", "RK3006", "RK3007", "RK6001", "RK6002", "RK6003", "RK6004", "RK6005", "RK6006"];

    public static TheoryData<string> Ids => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var pages = Directory.GetFiles(Repository.PathOf(RulePage.Folder)).Select(path => Path.GetFileName(path));

        Assert.Equal([.. RuleCatalogue.All.Select(rule => rule.Id + ".md"), "README.md"], pages.Order(StringComparer.Ordinal).OrderBy(name => name == "README.md"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_what_the_catalogue_says(string id)
    {
        var rule = RuleCatalogue.Find(id)!;
        var page = new RulePage(id);

        Assert.Equal($"# {rule.Id}: {rule.Title}", page.FirstLine);
        Assert.Contains($"\nSeverity: **{RulePage.SeverityOf(rule)}**. About: [{CategoryOf(id)}](README.md).\n", page.Text, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = none", page.Text, StringComparison.Ordinal);
        Assert.EndsWith($"{RulePage.Folder}/{id}.md", rule.HelpUrl, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_index_lists_every_rule_once(string id)
    {
        var rule = RuleCatalogue.Find(id)!;
        var rows = Repository.Read($"{RulePage.Folder}/README.md").Split('\n').Where(line => line.StartsWith("| [" + id, StringComparison.Ordinal));

        Assert.Equal([$"| [{id}]({id}.md) | {rule.Title} | {RulePage.SeverityOf(rule)} | {CategoryOf(id)} |"], rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_has_exactly_the_findings_that_the_page_shows(string id)
    {
        var page = new RulePage(id);
        if (page.Wrong is not var (kind, text, says))
        {
            Assert.Contains(id, WithoutTrial);
            return;
        }

        var findings = await FindingsAsync(id, kind, text);

        Assert.Equal(says.Split('\n'), findings);
        Assert.Contains(findings, finding => finding.Contains($" {id}: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_has_none(string id)
    {
        var page = new RulePage(id);
        if (page.Wrong is not var (kind, _, _)) return;

        Assert.NotEmpty(page.Right);
        Assert.Empty(await FindingsAsync(id, kind, page.Right));
    }

    /// <summary>What is found: all of the rule at hand, and of others what is more than information. An example is about one thing.</summary>
    private static async Task<IReadOnlyList<string>> FindingsAsync(string id, string kind, string text)
    {
        var project = kind switch
        {
            "schema" => new TestProject().Schema("/project/boxes.schema.json", text),
            "registry" => TestProject.WithModelsAndCatalogues().Registry("/project/model_registry.json", text),
            _ => Team.Project("").Code(Program(text)),
        };
        var lines = kind == "code" ? (await project.PrintAsync()).Where(line => line.StartsWith("Page.cs", StringComparison.Ordinal)).Select(line => line.Replace("Page.cs", "Program.cs", StringComparison.Ordinal)) : await project.PrintAsync();
        return [.. lines.Where(line => line.Contains($" {id}: ", StringComparison.Ordinal) || !line.Contains(": info ", StringComparison.Ordinal))];
    }

    /// <summary>A program around statements, which begin in the first line and column of their file.</summary>
    private static string Program(string statements) => Team.Source($"#line 1 \"Page.cs\"\n{statements}").Replace("class Program", "class Page", StringComparison.Ordinal);

    private static string CategoryOf(string id) => RuleDescriptorTests.CategoryOf(id);
}

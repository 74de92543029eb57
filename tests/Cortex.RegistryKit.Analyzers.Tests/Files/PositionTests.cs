using Cortex.RegistryKit.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Tests.Files;

public class PositionTests
{
    public static TheoryData<string> Before => ["", "é", "東", "🚀", "é東🚀é", "\\ud83d\\ude80", "\uFEFF"];

    [Theory]
    [MemberData(nameof(Before))]
    public async Task Columns_count_UTF_16_units(string before)
    {
        var line = $"  \"roles\": {{\"{before}\": {{\"primary\": \"gone\"}}}}";

        await AssertFoundAsync($"{{\n  \"version\": 2,\n{line}\n}}", line: 2, column: line.IndexOf("\"gone\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_end_in_any_of_three_ways(string end)
    {
        await AssertFoundAsync($"{{{end}\t\"version\": 2,{end}{end}\t\"roles\": {{\"東\": {{{end}\t\t\"primary\":\t\"gone\"{end}}}}}{end}}}", line: 4, column: 13);
    }

    [Fact]
    public async Task A_mark_at_the_beginning_of_the_text_has_no_column()
    {
        var line = "{\"version\": 2, \"roles\": {\"a\": {\"primary\": \"gone\"}}}";

        await AssertFoundAsync("\uFEFF" + line, line: 0, column: line.IndexOf("\"gone\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_behind_the_end_is_found_there()
    {
        Assert.Equal(["model_registry.json(3,3): error RK1001: the text goes on behind the end of its value"], await TestProject.WithModels().Registry("/project/model_registry.json", "{\"version\": 2}\r\n\r\n\t }").PrintAsync());
    }

    private static async Task AssertFoundAsync(string text, int line, int column)
    {
        var finding = Assert.Single(await TestProject.WithModels().Registry("/project/model_registry.json", text).AnalyzeAsync(), finding => finding.Id == "RK2001");
        var place = finding.Location.GetLineSpan();

        Assert.Equal(LocationKind.ExternalFile, finding.Location.Kind);
        Assert.Equal("\"gone\"", text.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        Assert.Equal((line, column), (place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Equal((line, column + "\"gone\"".Length), (place.EndLinePosition.Line, place.EndLinePosition.Character));
    }
}

using Cortex.RegistryKit.Analyzers.Code;
using Cortex.RegistryKit.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

public class CompleteSwitchTests
{
    [Theory]
    [InlineData("ClaudeCliModel or GeminiCliModel or GeminiApiModel => 1, LocalOpenAiModel => 2, UnknownModel => 3", true)]
    [InlineData("ClaudeCliModel or GeminiCliModel or GeminiApiModel => 1, LocalOpenAiModel => 2", false)]
    [InlineData("ClaudeCliModel or GeminiCliModel or GeminiApiModel => 1, LocalOpenAiModel => 2, UnknownModel when role.Value == \"\" => 3", false)]
    public async Task The_compiler_does_not_miss_a_case_where_every_variant_has_one(string arms, bool isComplete)
    {
        var project = Team.Project($"_ = model switch {{ {arms} }};");
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. project.Files], project.Options), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await project.Compile().WithAnalyzers([new CompleteSwitchSuppressor()], options).GetAllDiagnosticsAsync();

        Assert.Equal(isComplete, Assert.Single(found, diagnostic => diagnostic.Id is "CS8509" or "CS8846").IsSuppressed);
    }
}

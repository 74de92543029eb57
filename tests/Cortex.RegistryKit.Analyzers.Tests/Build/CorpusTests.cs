using System.Text.Json.Nodes;
using Cortex.RegistryKit.Corpus;

namespace Cortex.RegistryKit.Analyzers.Tests.Build;

/// <summary>A real build finds in the files of the corpus what stands beside them.</summary>
public class CorpusTests
{
    [Fact]
    public async Task A_build_finds_what_the_corpus_says()
    {
        var names = CorpusFile.Names.Where(name => CorpusFile.Open(name).IsUtf8).ToList();
        using var project = new ThrowAwayProject($"""
            <PropertyGroup>
              <RegistryCheckDate>{CorpusFile.Today}</RegistryCheckDate>
              <ErrorLog>findings.sarif,version=2.1</ErrorLog>
            </PropertyGroup>
            <ItemGroup>
              <ModelRegistry Include="corpus/*.json" Name="%(Filename)" />
            </ItemGroup>
            """);
        Directory.CreateDirectory(project.PathOf("corpus"));
        foreach (var name in names) File.Copy(CorpusFile.Open(name).Path, project.PathOf("corpus/" + name));

        var (exitCode, output) = await project.BuildAsync();

        Assert.True(exitCode == 1, output);
        var found = Results(File.ReadAllText(project.PathOf("findings.sarif"))).ToLookup(result => result.File, result => result.Finding);
        Assert.All(names, name => Assert.Equal(CorpusFile.Open(name).Findings.Order(StringComparer.Ordinal), found[name].Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<(string File, string Finding)> Results(string sarif)
    {
        foreach (var result in JsonNode.Parse(sarif)!["runs"]![0]!["results"]!.AsArray())
        {
            var place = result!["locations"]?[0]?["physicalLocation"];
            if (place is null || !result["ruleId"]!.GetValue<string>().StartsWith("RK", StringComparison.Ordinal)) continue;

            var severity = result["level"]!.GetValue<string>() is "note" ? "information" : result["level"]!.GetValue<string>();
            var region = place["region"]!;
            yield return (Path.GetFileName(place["artifactLocation"]!["uri"]!.GetValue<string>()), CorpusFile.Print(region["startLine"]!.GetValue<int>(), region["startColumn"]!.GetValue<int>(), severity, result["ruleId"]!.GetValue<string>()));
        }
    }
}

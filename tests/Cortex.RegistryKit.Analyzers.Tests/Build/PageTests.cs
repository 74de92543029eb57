namespace Cortex.RegistryKit.Analyzers.Tests.Build;

/// <summary>The C# on the pages compiles in a project that has the README's registry.</summary>
public class PageTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/store.md")]
    public async Task What_a_page_shows_compiles(string page)
    {
        using var project = new ThrowAwayProject($"""
            <PropertyGroup>
              <OutputType>Exe</OutputType>
              <ImplicitUsings>enable</ImplicitUsings>
              <Nullable>enable</Nullable>
              <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            </PropertyGroup>
            {ThrowAwayProject.WithTypes}
            """);
        var registry = await File.ReadAllTextAsync(Repository.PathOf("samples/Quickstart/model_registry.json"));
        project.Write("model_registry.json", registry.Replace("../../schemas/model_registry.v2.schema.json", "urn:registrykit:model_registry.v2", StringComparison.Ordinal));
        var blocks = Blocks(await File.ReadAllLinesAsync(Repository.PathOf(page))).ToList();
        Assert.NotEmpty(blocks);
        project.Write("Code.cs", string.Join('\n', ["using Consumer;", .. blocks[0].TakeWhile(IsUsing), "using var client = new HttpClient();", .. blocks[0].SkipWhile(IsUsing), .. blocks.Skip(1).SelectMany(block => block)]));

        var (exitCode, output) = await project.BuildAsync();

        Assert.True(exitCode == 0, output);
    }

    private static bool IsUsing(string line) => line.StartsWith("using Cortex", StringComparison.Ordinal) || line.Length == 0;

    private static IEnumerable<List<string>> Blocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```csharp") continue;

            var block = lines.Skip(i + 1).TakeWhile(line => line != "```").ToList();
            yield return block;
            i += block.Count;
        }
    }
}

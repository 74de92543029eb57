using System.Diagnostics;
using Cortex.RegistryKit.EndToEnd.Tests.Conformance;

namespace Cortex.RegistryKit.EndToEnd.Tests.Readme;

/// <summary>What the README shows is what happens.</summary>
public class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Driver.TestsFolder, ".."));

    [Fact]
    public async Task The_quickstart_prints_what_the_README_shows() =>
        Assert.Equal(Shown("$ dotnet run --project samples/Quickstart"), Lines((await RunAsync("dotnet", "run", "--project", "samples/Quickstart", "--no-build", "--configuration", Configuration)).Output));

    [Fact]
    public async Task The_sample_of_another_trade_prints_what_stands_beside_it() =>
        Assert.Equal(await File.ReadAllLinesAsync(Path.Combine(Root, "samples", "Warehouse", "output.txt")), Lines((await RunAsync("dotnet", "run", "--project", "samples/Warehouse", "--no-build", "--configuration", Configuration)).Output));

    [Fact]
    public async Task The_compiler_catches_the_typos_as_the_README_shows()
    {
        var (code, output) = await RunAsync("dotnet", "build", "samples/Typo", "--no-dependencies", "--configuration", Configuration, "--nologo");

        Assert.NotEqual(0, code);
        Assert.All(Shown("$ dotnet build samples/Typo"), line => Assert.Contains(line.Replace("samples/Typo/", Path.Combine(Root, "samples", "Typo") + Path.DirectorySeparatorChar, StringComparison.Ordinal), output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_registry_on_the_first_screen_is_the_one_with_the_typo()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Root, "README.md"));

        Assert.Contains((await File.ReadAllTextAsync(Path.Combine(Root, "samples", "Typo", "model_registry.json"))).TrimEnd(), readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$ registrykit validate samples/Typo --severity error")]
    [InlineData("$ registrykit resolve samples/Typo/model_registry.json chat --explain")]
    public async Task The_tool_says_what_the_README_shows(string command)
    {
        var (_, output) = await RunAsync("dotnet", [Path.Combine(Root, "src", "Cortex.RegistryKit.Cli", "bin", Configuration, "net10.0", "registrykit.dll"), .. command.Split(' ')[2..]]);

        Assert.All(Shown(command).Where(line => line != "..."), line => Assert.Contains(line, Lines(output)));
    }

    // The tests' own output stands in bin/CONFIGURATION/FRAMEWORK.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    /// <summary>The lines below a command, up to an empty one or the end of its block.</summary>
    private static List<string> Shown(string command)
    {
        var shown = File.ReadLines(Path.Combine(Root, "README.md")).SkipWhile(line => line != command).Skip(1).TakeWhile(line => line is not ("" or "```")).ToList();
        Assert.NotEmpty(shown);
        return shown;
    }

    private static List<string> Lines(string output) => [.. output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new[] { "DEFAULT_MODEL", "ORCHESTRATOR_MODEL", "TEAM_GEMINI_KEY", "OFFICE_LLM_KEY", "SWIFT_KEY", "PARCEL_KEY" }) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}

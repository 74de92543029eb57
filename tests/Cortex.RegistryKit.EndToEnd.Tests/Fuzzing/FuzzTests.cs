namespace Cortex.RegistryKit.EndToEnd.Tests.Fuzzing;

/// <summary>A short run of the fuzzer, and whether it would see what it looks for.</summary>
public sealed class FuzzTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("registrykit-fuzz-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_property_holds_for_some_thousand_inputs()
    {
        var (exitCode, output) = await RunAsync("--inputs", "3000", "--seed", "20261123", "--timeout", "60");

        Assert.True(exitCode == 0, output);
        Assert.Contains("3,000 of 3,000 inputs", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planted_bug_is_found_and_its_input_saved_as_small_as_it_can_be()
    {
        var (exitCode, output) = await RunAsync("--target", "planted-bug", "--inputs", "100");

        var saved = Assert.Single(folder.GetFiles());
        Assert.Equal(1, exitCode);
        Assert.Contains("FAILED planted-bug", output, StringComparison.Ordinal);
        Assert.Contains("of seed 1: there is a carriage return", output, StringComparison.Ordinal);
        Assert.Contains($"--target planted-bug --repeat {saved.FullName}", output, StringComparison.Ordinal);
        Assert.Equal("\r"u8.ToArray(), File.ReadAllBytes(saved.FullName));
    }

    [Theory]
    [InlineData("a\rb", 1)]
    [InlineData("a\nb", 0)]
    public async Task A_text_can_be_tried_again(string text, int expected)
    {
        var path = Path.Combine(folder.FullName, "text");
        File.WriteAllText(path, text);

        Assert.Equal(expected, (await RunAsync("--target", "planted-bug", "--repeat", path)).ExitCode);
    }

    [Theory]
    [InlineData("planted-waste", "are in proportion")]
    [InlineData("planted-hang", "there is no end after 1 seconds")]
    public async Task Memory_out_of_proportion_and_a_trial_without_end_are_failures(string target, string problem)
    {
        var (exitCode, output) = await RunAsync("--target", target, "--inputs", "100", "--timeout", "1");

        Assert.Equal(1, exitCode);
        Assert.Contains(problem, output, StringComparison.Ordinal);
        Assert.Contains((byte)'\r', File.ReadAllBytes(Assert.Single(folder.GetFiles()).FullName));
    }

    [Fact]
    public async Task What_cannot_be_run_has_an_exit_code_of_its_own() => Assert.Equal(2, (await RunAsync("--inputs", "0")).ExitCode);

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => Fuzzer.RunAsync([.. arguments, "--output", folder.FullName]);
}

using Cortex.RegistryKit.EndToEnd.Tests.Conformance;

namespace Cortex.RegistryKit.EndToEnd.Tests.Saving;

/// <summary>The short form of tests/Cortex.RegistryKit.Stress, whose README has the figures of the long one.</summary>
public sealed class ConcurrentSavesTests
{
    [Fact]
    public async Task No_update_of_any_process_is_lost_and_no_reader_sees_half_a_file() =>
        Assert.Contains("400 of 400 counted", await RunAsync("increments", "--processes", "8", "--updates", "50"), StringComparison.Ordinal);

    [Fact]
    public async Task A_process_that_is_killed_leaves_the_whole_old_file_or_the_whole_new_one()
    {
        // Not native, a worker takes its time for its first saves.
        var found = await RunAsync("kills", "--count", "40", "--longest", "400");

        Assert.Contains("40 kills", found, StringComparison.Ordinal);

        // The kills did fall between saves: both contents were seen.
        Assert.DoesNotContain(" 0 times the one of", found, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Driver.StartStress(arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}

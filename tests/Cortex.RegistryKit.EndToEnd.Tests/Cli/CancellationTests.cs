using System.Diagnostics;
using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli;

public sealed class CancellationTests
{
    [Fact]
    public async Task Ctrl_C_ends_the_work_and_closes_the_document()
    {
        if (OperatingSystem.IsWindows()) return;
        using var workspace = new Workspace().With("typo.json", Registries.Typo);
        var start = CtrlC.Hearing(Tool.Start(workspace, "validate", "typo.json", "-", "--format", "json"));
        start.RedirectStandardInput = true;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        // It waits for its input, which never comes.
        using var process = Process.Start(start)!;
        using var end = patience.Token.Register(process.Kill);
        var first = await process.StandardOutput.ReadLineAsync();
        await CtrlC.PressAsync(process);
        var document = JsonDocument.Parse(first + "\n" + await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.False(document.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(1, document.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Empty(await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_is_no_reason_to_complain()
    {
        using var workspace = new Workspace().With("r.json", Registries.Typo);
        using var process = Process.Start(Tool.Start(workspace, "validate", "r.json"))!;

        process.StandardOutput.Close();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("1 error in 1 file\n", errors);
        Assert.Equal(1, process.ExitCode);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task A_disk_without_room_for_the_output_is_said_plainly(string format)
    {
        if (!File.Exists("/dev/full")) return;
        using var workspace = new Workspace().With("r.json", Registries.Typo);
        var start = Tool.Start(workspace);
        var command = $"dotnet '{Tool.Path}' validate r.json --format {format} > /dev/full";
        start.FileName = "sh";
        start.ArgumentList.Clear();
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);

        var run = await Tool.RunAsync(start);

        Assert.StartsWith("registrykit: error: the output cannot be written: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        run.AssertNoStackTrace();
    }
}

using System.Text.Json;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>What the tool said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors, long PeakBytes)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string All => Output + Errors;

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Makes sure that the tool could not do what it was asked to, and says why in plain words.</summary>
    public void AssertCannotRun(string message)
    {
        Assert.Contains($"registrykit: error: {message}", ErrorLines);
        Assert.Equal(2, ExitCode);
        AssertNoStackTrace();
    }

    public void AssertNoStackTrace()
    {
        Assert.DoesNotContain("   at ", All, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", All, StringComparison.Ordinal);
    }
}

namespace Cortex.RegistryKit.Packages.Tests.Support;

/// <summary>How a process ended, and all that it wrote.</summary>
internal sealed record Run(int ExitCode, string Output)
{
    /// <summary>What it wrote, by line.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The warnings of a build, each once.</summary>
    public IReadOnlyList<string> Warnings => [.. Lines.Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.StartsWith("warning ", StringComparison.Ordinal)).Distinct()];

    /// <summary>Fails where the process did.</summary>
    public Run Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>Fails where the process did, or where a build warned.</summary>
    public Run SucceededWithoutWarning()
    {
        Succeeded();
        Assert.True(Warnings.Count == 0, Output);
        return this;
    }
}

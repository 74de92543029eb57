namespace Cortex.RegistryKit.Packages;

/// <summary>How a process ended, and all that it wrote.</summary>
internal sealed record Run(int ExitCode, string Output)
{
    /// <summary>What it wrote, by line.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The warnings of a build, each once.</summary>
    public IReadOnlyList<string> Warnings => [.. Lines.Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.StartsWith("warning ", StringComparison.Ordinal)).Distinct()];

    /// <summary>Fails where the process did.</summary>
    /// <exception cref="InvalidOperationException">It did; the message is what it wrote.</exception>
    public Run Succeeded() => ExitCode == 0 ? this : throw new InvalidOperationException(Output);

    /// <summary>Fails where the process did, or where a build warned.</summary>
    /// <exception cref="InvalidOperationException">It did; the message is what it wrote.</exception>
    public Run SucceededWithoutWarning() => Succeeded().Warnings.Count == 0 ? this : throw new InvalidOperationException(Output);
}

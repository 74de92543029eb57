namespace Cortex.RegistryKit.Tool.Benchmarks.Contenders;

/// <summary>A program that is timed.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Start">The program, and what stands before the input.</param>
internal sealed record Contender(string Name, string[] Start)
{
    /// <summary>Whether it tells sound files from others.</summary>
    public bool Judges { get; init; } = true;

    /// <summary>Whether it takes an input at all.</summary>
    public bool TakesInput { get; init; } = true;

    /// <summary>How it is told a folder.</summary>
    public Func<string, string> OfFolder { get; init; } = folder => folder;

    /// <summary>What is run for a file or folder.</summary>
    public string[] Command(string input) => TakesInput ? [.. Start, Directory.Exists(input) ? OfFolder(input) : input] : Start;
}

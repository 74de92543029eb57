using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>How a user's files are, after what was done about them.</summary>
/// <param name="Name">The name of the user's folder.</param>
/// <param name="Path">The folder, as whoever asked would write it.</param>
/// <param name="Ailments">What is wrong, or good to know.</param>
internal sealed record UserReport(string Name, string Path, IReadOnlyList<Ailment> Ailments)
{
    /// <summary>What was mended, or would be.</summary>
    public IReadOnlyList<MendedAilment> Mended { get; init; } = [];

    /// <summary>The copy that was kept of the registry before it was mended; null where none was.</summary>
    public string? Copy { get; init; }

    /// <summary>What would change in the registry, without any secret; null where it is no dry run, or nothing would.</summary>
    public string? Diff { get; init; }

    /// <summary>Whether something is wrong, or left.</summary>
    public bool HasProblems => Ailments.Any(ailment => ailment.Severity == Severity.Error);

    /// <summary>The state in one word.</summary>
    public UserState State => HasProblems ? UserState.Problems : Mended.Count > 0 ? UserState.Mended : UserState.Healthy;
}

using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Health.Remedies;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>Something that is wrong with a user's files, or good to know of them. Holds no value, so no secret.</summary>
/// <param name="Check">The name of the check that found it.</param>
/// <param name="Path">The file or folder, as whoever asked would write it.</param>
/// <param name="Severity">An error keeps the user from being healthy; nothing else does.</param>
/// <param name="Message">What it is, as a sentence without a full stop.</param>
internal sealed record Ailment(string Check, string Path, Severity Severity, string Message)
{
    /// <summary>The finding of a rule that it is; null where it is none.</summary>
    public LocatedFinding? Finding { get; init; }

    /// <summary>What mends it; null where that is for people.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>What the remedy does about it, as an editor would offer it; null where there is none.</summary>
    public string? Mend { get; init; }

    /// <summary>What it is called: the rule's id, else the check's name.</summary>
    public string Code => Finding?.Finding.Rule.Id ?? Check;
}

using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Versions;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>A difference between two versions of a schema, and what it breaks.</summary>
public sealed class SchemaChange
{
    internal SchemaChange(string key, string message, Breaks breaks, string? wayOut)
    {
        Key = key;
        Message = message;
        Breaks = breaks;
        WayOut = wayOut;
    }

    /// <summary>Names the change: the same for the same change, wherever it stands in the schemas' texts.</summary>
    public string Key { get; }

    /// <summary>What changed, as a sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>What it breaks.</summary>
    public Breaks Breaks { get; }

    /// <summary>Whether it is sure that it breaks files; false where that cannot be judged.</summary>
    public bool IsCertain { get; internal init; } = true;

    /// <summary>What it would take; null where nothing has to be done.</summary>
    public string? WayOut { get; }

    /// <summary>Where it stands in the older schema; null where nothing corresponds there.</summary>
    public ChangedPlace? Older { get; internal init; }

    /// <summary>Where it stands in the newer schema; null where nothing corresponds there.</summary>
    public ChangedPlace? Newer { get; internal init; }

    /// <summary>The rule, after the gravest of what it breaks: files before code before resolution.</summary>
    public Rule Rule => (Breaks & Breaks.Files) != 0 ? BrokenFiles.Rule : (Breaks & Breaks.Code) != 0 ? BrokenCode.Rule : (Breaks & Breaks.Resolution) != 0 ? ChangedResolution.Rule : CompatibleChange.Rule;

    /// <summary>The rule and the message.</summary>
    public override string ToString() => $"{Rule.Id}: {Message}";
}

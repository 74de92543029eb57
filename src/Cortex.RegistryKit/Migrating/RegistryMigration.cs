using Cortex.RegistryKit.Language.Migrations;

namespace Cortex.RegistryKit;

/// <summary>Where a registry came from whose file was of an older version, or that was made from other files: what changed, or would change.</summary>
public sealed class RegistryMigration
{
    private readonly Migration migration;

    internal RegistryMigration(Migration migration, bool isSaved = false, string? keptPath = null)
    {
        this.migration = migration;
        IsSaved = isSaved;
        KeptPath = keptPath;
    }

    /// <summary>Where it came from, as people read it: <c>version 1</c>, <c>local_llm.json</c>.</summary>
    public string From => migration.From;

    /// <summary>The version that the registry's own file had; null where there was none, and others were taken over.</summary>
    public int? FromVersion => migration.FromVersion;

    /// <summary>What changed, a line each. Holds no value, so no secret.</summary>
    public IReadOnlyList<string> Changes => migration.Changes;

    /// <summary>Why this migration can not be saved, as a sentence without a full stop; null where it can be, or has been.</summary>
    public string? WhyNotSaved => migration.WhyNotSaved;

    /// <summary>Whether the file holds the result. If not, it is in memory alone, and ids of new entries are stand-ins, the same on every load.</summary>
    public bool IsSaved { get; }

    /// <summary>The path at which the old file is kept; null where there was none, or nothing has been saved.</summary>
    public string? KeptPath { get; }

    /// <summary>The whole registry; null where none could be made.</summary>
    internal byte[]? Content => migration.Content;

    /// <summary>The same migration, now that the file holds the result.</summary>
    internal RegistryMigration Saved(string? keptPath) => new(migration, isSaved: true, keptPath);

    /// <summary>Where it came from, and whether it is saved.</summary>
    public override string ToString() => $"{migration}{(IsSaved ? ", saved" : "")}";
}

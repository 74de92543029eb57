using Cortex.RegistryKit.Cli.Output.Json;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What a migration did, or would do.</summary>
internal static class MigrationReport
{
    public static void WriteText(Terminal terminal, string path, RegistryMigration? migration, bool isDry)
    {
        if (migration is null)
        {
            terminal.Out.WriteLine($"'{path}' has nothing to migrate");
            return;
        }

        terminal.Out.WriteLine($"'{path}' {(isDry ? "would be" : "is")} migrated from {migration.From}:");
        foreach (var change in migration.Changes) terminal.Out.WriteLine($"  {change}");
        if (migration.KeptPath is string kept) terminal.Out.WriteLine($"the old file is kept as '{Path.GetFileName(kept)}'");
    }

    public static void WriteJson(Terminal terminal, string path, RegistryMigration? migration)
    {
        using (var json = JsonFindings.Open(terminal.OutStream))
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("from", migration?.From);
            json.WriteBoolean("saved", migration?.IsSaved == true);
            json.WriteString("kept", migration?.KeptPath);
            json.WriteStartArray("changes");
            foreach (var change in migration?.Changes ?? []) json.WriteStringValue(change);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.OutStream.Write("\n"u8);
    }
}

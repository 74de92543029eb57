namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What a migration did, or would do.</summary>
/// <param name="Path">The registry's file.</param>
/// <param name="Migration">The migration; null where there is none to do.</param>
internal sealed record MigrationReport(string Path, RegistryMigration? Migration)
{
    // The library knows the full path; people know theirs.
    private string? KeptPath => Migration?.KeptPath is string kept ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFileName(kept)) : null;

    public void WriteText(Terminal terminal)
    {
        if (Migration is null)
        {
            terminal.Out.WriteLine(Printable.Of($"'{Path}' needs no migration"));
            return;
        }

        terminal.Out.WriteLine(Printable.Of($"'{Path}' {(Migration.IsSaved ? "was" : "would be")} migrated from {Migration.From}{(KeptPath is null ? "" : $"; the old file is kept as '{KeptPath}'")}"));
        foreach (var change in Migration.Changes) terminal.Out.WriteLine("  " + Printable.Of(change));
    }

    public void WriteJson(Terminal terminal)
    {
        using (var json = JsonFindings.Open(terminal.OutStream))
        {
            json.WriteStartObject();
            json.WriteString("path", Path);
            json.WriteBoolean("due", Migration is not null);
            json.WriteBoolean("saved", Migration?.IsSaved == true);
            json.WriteString("from", Migration?.From);
            json.WriteString("kept", KeptPath);
            json.WriteStartArray("changes");
            foreach (var change in Migration?.Changes ?? []) json.WriteStringValue(change);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.OutStream.Write("\n"u8);
    }
}

using System.Globalization;
using Cortex.RegistryKit.Cli.Approvals;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Language.Evolution;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What changed between two schemas, for people and for programs.</summary>
/// <param name="Older">The file of the older schema.</param>
/// <param name="Newer">The file of the newer schema.</param>
/// <param name="Changes">The changes.</param>
/// <param name="Approvals">Which breaks are wanted.</param>
internal sealed record ChangesReport(SchemaFile Older, SchemaFile Newer, IReadOnlyList<SchemaChange> Changes, ApprovalFile Approvals)
{
    /// <summary>The breaks that nobody has approved of.</summary>
    public int Unapproved => Changes.Count(change => change.Breaks != Breaks.None && Approvals.ReasonOf(change) is null);

    public void WriteText(Terminal terminal)
    {
        var isFirst = true;
        foreach (var group in Changes.GroupBy(change => change.Rule.Id))
        {
            if (!isFirst) terminal.Out.WriteLine();
            isFirst = false;
            terminal.Out.WriteLine(Heading(group.First()));
            foreach (var change in group) WriteText(terminal, change);
        }

        foreach (var idle in Approvals.Idle(Changes)) terminal.Out.WriteLine(FindingLine.Of(idle, terminal.Word(idle.Finding.Severity)));
        terminal.Flush();
        var breaks = Changes.Count(change => change.Breaks != Breaks.None);
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Changes.Count} {(Changes.Count == 1 ? "change" : "changes")}, of which {breaks} {(breaks == 1 ? "breaks" : "break")} something; {Unapproved} not approved"));
    }

    public void WriteJson(Terminal terminal)
    {
        using (var json = JsonFindings.Open(terminal.OutStream))
        {
            json.WriteStartObject();
            json.WriteString("older", Older.File.Path);
            json.WriteString("newer", Newer.File.Path);
            json.WriteStartArray("changes");
            foreach (var change in Changes) ChangeJson.Write(json, change, Approvals.ReasonOf(change), PathOf);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var idle in Approvals.Idle(Changes)) JsonFindings.Write(json, idle);
            json.WriteEndArray();
            json.WriteNumber("unapproved", Unapproved);
            json.WriteEndObject();
        }

        terminal.OutStream.Write("\n"u8);
    }

    private void WriteText(Terminal terminal, SchemaChange change)
    {
        var reason = Approvals.ReasonOf(change);
        var place = change.Newer ?? change.Older;
        var where = place is null ? Printable.Of(Newer.File.Path) : $"{Printable.Of(PathOf(place, change.Newer is not null))}({place.Text.PositionAt(place.Span.Start)})";
        terminal.Out.WriteLine($"{where}: {terminal.Word(change.Rule.DefaultSeverity)} {change.Rule.Id}: {Printable.Of(change.Message)}{Besides(change)}");
        if (reason is not null) terminal.Out.WriteLine($"    approved: {Printable.Of(reason)}");
        else if (change.WayOut is not null) terminal.Out.WriteLine($"    way out: {Printable.Of(change.WayOut)}");
    }

    /// <summary>The file that a place stands in; of a schema that a <c>$ref</c> leads to, its own name.</summary>
    private string PathOf(ChangedPlace place, bool isNewer)
    {
        var schema = isNewer ? Newer : Older;
        var document = schema.Schema.Documents.FirstOrDefault(candidate => ReferenceEquals(candidate.Tree.Text, place.Text));
        return document is null || ReferenceEquals(document.Tree, schema.Schema.Tree) ? schema.File.Path : document.Uri;
    }

    private static string Besides(SchemaChange change) => (change.Breaks & (Breaks.Files | Breaks.Code | Breaks.Resolution)) switch
    {
        Breaks.Files | Breaks.Code => " (breaks C# code too)",
        Breaks.Files | Breaks.Resolution => " (changes resolution too)",
        Breaks.Code | Breaks.Resolution => " (changes resolution too)",
        Breaks.Files | Breaks.Code | Breaks.Resolution => " (breaks C# code and changes resolution too)",
        _ => "",
    } + (change.IsCertain ? "" : " (may break files)");

    private static string Heading(SchemaChange change) =>
        (change.Breaks & Breaks.Files) != 0 ? "Breaks files:" : (change.Breaks & Breaks.Code) != 0 ? "Breaks C# code:" : (change.Breaks & Breaks.Resolution) != 0 ? "Changes what files resolve to:" : "Breaks nothing:";
}

using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Output;
using Spectre.Console;

namespace Cortex.RegistryKit.Cli.Listing;

/// <summary>Writes lists: as tables, or as one JSON document.</summary>
internal static class SectionWriter
{
    public static void WriteText(Terminal terminal, IReadOnlyList<Section> sections)
    {
        foreach (var section in sections)
        {
            if (sections.Count > 1) terminal.Out.WriteLine(ReferenceEquals(section, sections[0]) ? section.Name : "\n" + section.Name);
            if (section.Rows.Count == 0) terminal.Out.WriteLine("(none)");
            else terminal.Write(TableOf(section));
        }
    }

    public static void WriteJson(Terminal terminal, IEnumerable<Section> sections, IEnumerable<LocatedFinding>? findings)
    {
        using (var json = JsonFindings.Open(terminal.OutStream))
        {
            json.WriteStartObject();
            foreach (var section in sections)
            {
                json.WriteStartArray(section.Name);
                foreach (var row in section.Rows)
                {
                    json.WriteStartObject();
                    foreach (var (field, cell) in section.Fields.Zip(row))
                    {
                        json.WritePropertyName(field.Name);
                        cell.Write(json);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            if (findings is not null)
            {
                json.WriteStartArray("findings");
                foreach (var finding in findings) JsonFindings.Write(json, finding);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        terminal.OutStream.Write("\n"u8);
    }

    // A column in which nothing stands is left out.
    private static Table TableOf(Section section)
    {
        var shown = Enumerable.Range(0, section.Fields.Count).Where(index => section.Fields[index].Title is not null && section.Rows.Any(row => row[index].Text.Length > 0)).ToList();
        var table = new Table();
        foreach (var index in shown) table.AddColumn(new TableColumn(section.Fields[index].Title!));
        foreach (var row in section.Rows) table.AddRow(shown.Select(index => new Text(Printable.Of(row[index].Text))));
        return table;
    }
}

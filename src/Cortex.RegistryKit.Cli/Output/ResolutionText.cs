using System.Globalization;
using Cortex.RegistryKit.Cli.Resolving;
using Spectre.Console;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>A resolution for people: a block of names and values, and the candidates as a table.</summary>
internal static class ResolutionText
{
    private const int NameWidth = 12;

    public static void Write(Terminal terminal, ResolvedView view)
    {
        var model = view.Model;
        Line(terminal, "role", view.Role);
        Line(terminal, "model", model.Id.Value);
        Line(terminal, "source", view.Source);
        Line(terminal, "type", model.Type);
        Line(terminal, "model name", model.ModelName);
        Line(terminal, "label", model.Label);
        Line(terminal, "context", model.ContextK is > 0 and int context ? string.Create(CultureInfo.InvariantCulture, $"{context}k") : null);
        Line(terminal, "tags", string.Join(", ", model.Tags.AsSpan().ToArray()));
        Line(terminal, "url", view.Url);
        Line(terminal, "host type", view.HostType);
        if (view.Key is { } key) Line(terminal, "key", key.IsSet ? $"set ({key.From})" : $"none ({key.From})");
    }

    public static void Write(Terminal terminal, EquatableList<Candidate> candidates)
    {
        var table = new Table();
        foreach (var title in (string[])["#", "where", "id", "outcome", "reason"]) table.AddColumn(new TableColumn(title));
        var number = 1;
        foreach (var candidate in candidates)
        {
            table.AddRow(Cell(number.ToString(CultureInfo.InvariantCulture)), Cell(candidate.Source), Cell(candidate.Id), Cell(Outcomes.Of(candidate.Outcome)), Cell(candidate.Outcome is CandidateOutcome.NotSet ? "" : candidate.Reason));
            number++;
        }

        terminal.Out.WriteLine();
        terminal.Write(table);
    }

    private static void Line(Terminal terminal, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) terminal.Out.WriteLine((name + ":").PadRight(NameWidth) + Printable.Of(value));
    }

    private static Text Cell(string text) => new(Printable.Of(text));
}

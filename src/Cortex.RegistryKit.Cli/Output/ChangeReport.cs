using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What a command did to a registry.</summary>
/// <param name="Action">What it did, such as <c>added</c>.</param>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Id">Its id.</param>
/// <param name="IsChange">Whether the file is another one now.</param>
/// <param name="Consequences">What went along.</param>
internal sealed record ChangeReport(string Action, string Kind, string Id, bool IsChange, IReadOnlyList<Consequence> Consequences)
{
    public void WriteText(Terminal terminal)
    {
        var entry = $"{Kind} '{Id}'";
        terminal.Out.WriteLine(Printable.Of(IsChange ? $"{Action} {entry}" : $"{entry} is as it was"));
        foreach (var consequence in Consequences) terminal.Out.WriteLine(Printable.Of($"also {(consequence.Property is null ? "removed" : "emptied")} {consequence}"));
    }

    public void WriteJson(Terminal terminal)
    {
        using (var json = JsonFindings.Open(terminal.OutStream))
        {
            json.WriteStartObject();
            json.WriteString("action", Action);
            json.WriteString("kind", Kind);
            json.WriteString("id", Id);
            json.WriteBoolean("changed", IsChange);
            json.WriteStartArray("consequences");
            foreach (var consequence in Consequences)
            {
                json.WriteStartObject();
                json.WriteString("action", consequence.Property is null ? "removed" : "emptied");
                json.WriteString("kind", consequence.Kind);
                json.WriteString("id", consequence.Id);
                json.WriteString("property", consequence.Property);
                json.WriteString("was", consequence.Was);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.OutStream.Write("\n"u8);
    }
}

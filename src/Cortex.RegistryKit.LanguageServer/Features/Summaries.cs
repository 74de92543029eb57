using System.Text;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Navigation;
using Cortex.RegistryKit.Language.Resolution;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.LanguageServer.Documents;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>What an id means, for people: the entity and what it refers to, or a chain and where it leads. Never a secret.</summary>
internal sealed class Summaries
{
    /// <summary>What means something in Markdown, and has to be escaped.</summary>
    private const string Marks = "\\`*_{}[]<>()#+!|~&$";

    private readonly Analysis analysis;
    private readonly StringBuilder text = new();

    private Summaries(Analysis analysis) => this.analysis = analysis;

    /// <summary>What a mention means, in Markdown.</summary>
    public static string Of(Mention mention, Analysis analysis)
    {
        var summary = new Summaries(analysis);
        summary.Describe(mention);
        return summary.text.ToString().TrimEnd();
    }

    /// <summary>Whether a label of an entry may be shown: not where any text of the entry that says the same is a secret.</summary>
    public static bool MayShow(Analysis analysis, Entity? entry, string label)
    {
        if (entry is null) return true;
        foreach (var member in entry.Node.Members)
        {
            if (member.Value.TryGetText(out var value) && value == label && !analysis.MayShow(member.Value)) return false;
        }

        return true;
    }

    private void Describe(Mention mention)
    {
        var choice = IdChoice.Of(mention.Kind, analysis.Entities).FirstOrDefault(choice => choice.Id == mention.Id);
        if (choice?.Entry is { Kind.Entity.Chain: not null } chain) Chain(chain);
        else if (choice?.Entry is { } entry) Entry(entry);
        else if (choice?.Known is { } known) Known(mention.Kind, known);
        else Line($"no {mention.Kind} {Code(mention.Id)} in this file");
    }

    private void Entry(Entity entry)
    {
        Line($"**{entry.Kind.Name}** {Code(entry.Id)}");
        foreach (var member in entry.Node.Members)
        {
            if (member.Value == entry.IdNode || member.Value.Kind is JsonKind.Object or JsonKind.Null or JsonKind.Missing || !analysis.MayShow(member.NameNode)) continue;
            if (Shown(member.Value) is not string value) continue;

            var to = entry.ReferenceOf(member.Name)?.To is string kind && member.Value.TryGetText(out var id) ? Target(kind, id) : "";
            Line($"- {member.Name}: {value}{to}");
        }
    }

    private void Known(string kind, KnownEntity known)
    {
        Line($"**{kind}** {Code(known.Id)}, built in");
        foreach (var member in known.Value.Members)
        {
            if (member.Value is LiteralExpression literal && Shown(literal.Value) is string value) Line($"- {member.Name}: {value}");
        }
    }

    private void Chain(Entity chain)
    {
        Line($"**{chain.Kind.Name}** {Code(chain.Id)}");
        var outcome = ChainReader.Read(analysis.Entities, chain);
        foreach (var slot in outcome.Slots.Where(slot => slot.State != SlotState.Empty))
        {
            // Somebody may have put a key where an id belongs.
            if (slot.Member is not { } member || !analysis.MayShow(member.Value)) continue;

            var lack = slot.Lack is null ? "" : $" (passed over: {slot.Lack})";
            Line($"- {slot.Slot}: {Code(slot.Id)}{Target(slot)}{lack}");
        }

        if (outcome.LastResort is { } last) Line($"- last resort: {Code(last.Id)}");
        Line(outcome.Played is { } played && (played.Member is not { } by || analysis.MayShow(by.Value)) ? $"\nPlayed by {Code(played.Id)}, as far as the file decides" : "\nPlayed by nothing in this file");
    }

    private string Target(SlotOutcome slot) => slot.Entry is { } entry ? Target(entry.Kind.Name, entry.Id) : "";

    private string Target(string kind, string id)
    {
        var choice = IdChoice.Of(kind, analysis.Entities).FirstOrDefault(choice => choice.Id == id);
        if (choice is null) return "";

        string?[] parts = [choice.Label is string label && MayShow(analysis, choice.Entry, label) ? label : null, choice.Variant];
        var meaning = string.Join(", ", parts.OfType<string>());
        return meaning.Length == 0 ? "" : $" — {Escaped(meaning)}";
    }

    /// <summary>A value, where it may be shown and is a plain one, or a list of those.</summary>
    private string? Shown(JsonNode value)
    {
        if (value.Kind == JsonKind.Object || !analysis.MayShow(value)) return null;
        if (value.Kind != JsonKind.Array) return Code(value.TryGetText(out var word) ? word : value.Raw);

        var items = new List<string>();
        foreach (var element in value.Elements)
        {
            if (element.Kind is JsonKind.Array || Shown(element) is not string item) return null;
            items.Add(item);
        }

        return items.Count == 0 ? null : string.Join(", ", items);
    }

    // What a registry says is text, and no Markdown. A fence is longer than any run of backticks inside.
    private static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var (longest, run) = (0, 0);
        foreach (var letter in line)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? $"{fence}{line}{fence}" : $"{fence} {line} {fence}";
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            if (Marks.Contains(letter, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private void Line(string line) => text.Append(line).Append('\n');
}

using System.Globalization;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Navigation;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Proposals: names of properties, words, and ids.</summary>
internal sealed class Completion
{
    private readonly Analysis analysis;
    private readonly ClientFeatures client;
    private readonly TextPlace place;
    private readonly TextRange typed;
    private readonly List<CompletionItem> items = [];

    private Completion(Analysis analysis, ClientFeatures client, int offset)
    {
        this.analysis = analysis;
        this.client = client;
        place = analysis.PlaceAt(offset);
        typed = analysis.Positions.Of(place.Typed);
    }

    /// <summary>The proposals for an offset.</summary>
    public static CompletionList At(Analysis analysis, ClientFeatures client, int offset)
    {
        var completion = new Completion(analysis, client, offset);
        completion.AddNames();
        completion.AddValues();
        return new CompletionList(false, completion.items);
    }

    private void AddNames()
    {
        foreach (var choice in NameChoice.At(place, analysis.Entities, analysis.Context.DefinedIds))
        {
            var (text, format) = NewMember(choice);
            Add(choice.Name, JsonStrings.Quote(choice.Name), CompletionItemKind.Property, choice.IsRequired ? "required" : null, Descriptions.Of(choice.Value), text, format);
        }
    }

    private void AddValues()
    {
        if (place.IsName) return;

        foreach (var choice in ValueChoice.At(place, analysis.Entities).Where(choice => choice.Id?.Entry is not { } entry || analysis.MayShow(entry.IdNode)))
        {
            var text = choice.IsText ? JsonStrings.Quote(choice.Text) : choice.Text;
            if (choice.Id is { } id) Add(choice.Text, text, CompletionItemKind.Reference, Detail(id), null, text, InsertTextFormat.PlainText);
            else Add(choice.Text, text, choice.IsText ? CompletionItemKind.EnumMember : CompletionItemKind.Value, null, choice.Description, text, InsertTextFormat.PlainText);
        }
    }

    private void Add(string label, string filter, CompletionItemKind kind, string? detail, string? description, string text, InsertTextFormat format)
    {
        var order = items.Count.ToString("D4", CultureInfo.InvariantCulture);

        // An editor holds what has been typed, with or without its first quote, against this.
        var isQuoted = place.Typed.Length > 0 && analysis.Document.Text.Bytes[place.Typed.Start] == '"';
        items.Add(new CompletionItem(label, kind, detail, description is null ? null : new MarkupContent("markdown", description), order, isQuoted ? filter : label, format, new TextEdit(typed, text)));
    }

    /// <summary>A property with the beginning of its value, unless it has one.</summary>
    private (string Text, InsertTextFormat Format) NewMember(NameChoice choice)
    {
        var name = JsonStrings.Quote(choice.Name);
        var after = NextToken();
        if (after == JsonTokenKind.Colon) return (name, InsertTextFormat.PlainText);

        var comma = after == JsonTokenKind.String ? "," : "";
        if (!client.Snippets) return ($"{name}: {comma}", InsertTextFormat.PlainText);

        var types = choice.Value.Schemas.Select(schema => schema.Types).FirstOrDefault(type => type != JsonTypes.None) & ~JsonTypes.Null;
        var value = types switch { JsonTypes.String => "\"$1\"", JsonTypes.Object => "{$1}", JsonTypes.Array => "[$1]", _ => "$1" };
        return ($"{Escaped(name)}: {value}{comma}", InsertTextFormat.Snippet);
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    private JsonTokenKind NextToken()
    {
        var bytes = analysis.Document.Text.Bytes;
        var at = place.Typed.End;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        return at == bytes.Length ? JsonTokenKind.End : bytes[at] switch { (byte)':' => JsonTokenKind.Colon, (byte)'"' => JsonTokenKind.String, _ => JsonTokenKind.Invalid };
    }

    private string Detail(IdChoice id)
    {
        var measures = id.Measures.Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Key} {measure.Value}"));
        string?[] parts = [Label(id), id.Variant, .. measures, id.Known is null ? null : "built in"];
        return string.Join(", ", parts.OfType<string>());
    }

    private string Label(IdChoice id) => id.Label is string label && Summaries.MayShow(analysis, id.Entry, label) ? label : id.Kind;
}

using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>What holds for all documents and edits, tried on many that chance made. The same each time.</summary>
public sealed partial class EditPropertyTests
{
    private const int Rounds = 2000;

    private static readonly ReferenceLayout[] Layouts =
    [
        ReferenceLayout.Compact, ReferenceLayout.OneLine, ReferenceLayout.Lines("  ", "\n"),
        ReferenceLayout.Lines("    ", "\r\n"), ReferenceLayout.Lines("\t", "\r"), ReferenceLayout.Lines("   ", "\n"),
    ];

    [Fact]
    public void The_text_means_what_the_edits_made_of_it_and_keeps_its_spelling()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var documents = new RandomDocuments(seed);
            var before = documents.Text(documents.Chance(80) ? documents.Object(4) : documents.Value(4));
            var (edits, expected) = RandomEdits(documents, before);
            var text = Utf8Text.FromString(before);
            var changes = EditPlanner.Plan(text, [.. edits.Select(edit => edit.ToEdit())]);
            var after = Encoding.UTF8.GetString(TextChange.Apply(text, changes));

            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(after)), Explain(seed, before, edits, after));
            Assert.All(changes.Zip(changes.Skip(1)), pair => Assert.True(pair.First.Span.End < pair.Second.Span.Start));
            Assert.All(changes, change => Assert.NotEqual(Encoding.UTF8.GetString(change.Replacement), text.GetString(change.Span)));
            Assert.True(SpellingsOfWhatStayed(before, expected).All(spelling => after.Contains(spelling, StringComparison.Ordinal)), Explain(seed, before, edits, after));
        }
    }

    [Fact]
    public void A_text_in_one_style_stays_in_it()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var documents = new RandomDocuments(seed);
            var document = documents.Object(4);
            document.Insert(0, "style", JsonNode.Parse("""{"list": [1, [2]], "object": {"x": 1}}"""));
            var layout = Layouts[seed % Layouts.Length];
            var before = layout.Write(document) + (documents.Chance(50) ? "\n" : "");
            var (edits, expected) = RandomEdits(documents, before);
            var after = EditText.After(before, [.. edits.Select(edit => edit.ToEdit())]);

            Assert.True(WithPlainNumbers(layout.Write(expected)) == WithPlainNumbers(after).TrimEnd('\n'), Explain(seed, before, edits, after));
        }
    }

    [Fact]
    public void Setting_what_is_there_changes_nothing()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var documents = new RandomDocuments(seed);
            var value = documents.Value(4);
            var edits = AllPlaces(NaiveDocument.Parse(documents.Text(value)), []).Select(place => new NaiveEdit('S', place.Path, documents.Text(place.Value)).ToEdit());

            Assert.Empty(EditPlanner.Plan(Utf8Text.FromString(documents.Text(value)), [.. edits]));
        }
    }

    /// <summary>Edits, each of which fits what the ones before it left, and the value that they end with.</summary>
    private static (List<NaiveEdit> Edits, JsonNode? Expected) RandomEdits(RandomDocuments documents, string before)
    {
        var document = NaiveDocument.Parse(before);
        var edits = new List<NaiveEdit>();
        for (var i = 0; i < 8; i++)
        {
            var edit = documents.Edit(document);
            if (document.TryDo(edit)) edits.Add(edit);
            else Assert.Throws<EditException>(() => EditText.Plan(before, [.. edits.Append(edit).Select(each => each.ToEdit())]));
        }

        return (edits, document.ToJson());
    }

    private static IEnumerable<string> SpellingsOfWhatStayed(string before, JsonNode? expected)
    {
        var stayed = Strings(expected).ToHashSet();
        return StringToken().Matches(before).Select(match => match.Value).Where(token => JsonNode.Parse(token)!.GetValue<string>() is ['u', _, ..] text && stayed.Contains(text));
    }

    private static IEnumerable<string> Strings(JsonNode? value) => value switch
    {
        JsonObject o => o.SelectMany(member => Strings(member.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue text when text.TryGetValue<string>(out var found) => [found],
        _ => [],
    };

    private static IEnumerable<(object[] Path, JsonNode? Value)> AllPlaces(NaiveDocument at, object[] path)
    {
        if (path.Length > 0 && (at.Scalar is not null || path.Length % 2 == 0)) yield return (path, at.ToJson());
        for (var i = 0; i < at.Elements?.Count; i++)
        {
            foreach (var place in AllPlaces(at.Elements[i].Value!, [.. path, new NaiveElement(i)])) yield return place;
        }

        foreach (var member in at.Members ?? [])
        {
            foreach (var place in AllPlaces(member.Value!, [.. path, new NaiveMember(member.Name)])) yield return place;
        }
    }

    // Numbers in new values are spelled at random, and are written so.
    private static string WithPlainNumbers(string text) => NewNumber().Replace(text, match => match.Groups[1].Value);

    private static string Explain(int seed, string before, List<NaiveEdit> edits, string after) =>
        $"seed {seed}\n{before}\n--\n{string.Join('\n', edits)}\n--\n{after}";

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex StringToken();

    [GeneratedRegex(@"(-?\b\d+)(?:\.0|00e-2|E7)(?![\d.])")]
    private static partial Regex NewNumber();
}

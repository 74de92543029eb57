using System.Globalization;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Tests.Edits;
using Cortex.RegistryKit.Language.Text;
using JsonValue = System.Text.Json.Nodes.JsonNode;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>Edits of any JSON, against the same edits done on values in memory.</summary>
internal sealed class PlannedEditTarget() : FuzzTarget("planned-edits", "After edits the text is the JSON that they ask for, and what no edit means is spelled as before; an edit that does not fit, or a text that is no JSON, ends in an EditException.")
{
    private const int MostEdits = 5;

    public override bool Try(FuzzInput input)
    {
        if (!PlainJson.TryRead(input.Text, out var json))
        {
            MustRefuseOrDo(input.Text);
            return false;
        }

        var random = input.Random;
        var document = NaiveDocument.Parse(json);
        var edits = new RandomEdits(random);
        var done = new List<NaiveEdit>();
        for (var left = random.Next(1, MostEdits + 1); left > 0; left--)
        {
            var edit = edits.Next(document);
            if (document.TryDo(edit)) done.Add(edit);
            else MustNotFit(input.Text, [.. done, edit]);

            if (done is [var first]) OthersMustStay(input.Text, first);
        }

        var after = After(input.Text, done);
        PropertyException.Unless(JsonValue.DeepEquals(document.ToJson(), JsonValue.Parse(FrameworkJson.WithoutMark(after).Span)), $"the text is not what the edits make of it: {string.Join("; ", done)}");
        return done.Count > 0;
    }

    private static void MustRefuseOrDo(byte[] text)
    {
        try
        {
            After(text, [new NaiveEdit('S', [new NaiveMember("label")], "1")]);
        }
        catch (EditException)
        {
            // As documented.
        }
    }

    private static void MustNotFit(byte[] text, IReadOnlyList<NaiveEdit> edits)
    {
        try
        {
            After(text, edits);
        }
        catch (EditException)
        {
            return;
        }

        throw new PropertyException($"an edit fits that should not: {edits[^1]}");
    }

    private static void OthersMustStay(byte[] text, NaiveEdit edit)
    {
        var before = JsonTree.Parse(Utf8Text.FromBytes(text)).Root;

        // Elements behind one that goes have other places afterwards.
        if (PointerOf(before, edit) is not { } pointer || (edit.Kind == 'R' && edit.Path[^1] is not NaiveMember)) return;
        Kept.AllBut(before, JsonTree.Parse(Utf8Text.FromBytes(After(text, [edit]))).Root, edit.Kind == 'A' ? pointer + "/-" : pointer);
    }

    private static string? PointerOf(JsonNode root, NaiveEdit edit)
    {
        var pointer = JsonPointer.Root;
        foreach (var step in edit.Path)
        {
            var name = step switch
            {
                NaiveMember member => member.Name,
                NaiveElement element => element.Index.ToString(CultureInfo.InvariantCulture),
                _ => IndexOf(pointer.TryFind(root, out var list) ? list : default, ((NaiveEntry)step).Id).ToString(CultureInfo.InvariantCulture),
            };
            pointer = pointer.Append(name);
        }

        return pointer.ToString();
    }

    private static int IndexOf(JsonNode list, string id)
    {
        var index = 0;
        foreach (var element in list.Elements)
        {
            if (element.TryGetMember("id", out var member) && member.Value.TryGetText(out var text) && text == id) return index;
            index++;
        }

        return -1;
    }

    private static byte[] After(byte[] before, IReadOnlyList<NaiveEdit> edits)
    {
        var text = Utf8Text.FromBytes(before);
        return TextChange.Apply(text, EditPlanner.Plan(text, [.. edits.Select(edit => edit.ToEdit())]));
    }
}

using System.Text;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.LanguageServer.Tests.Support;

/// <summary>A text in which marks such as <c>«1»</c> name places.</summary>
internal sealed class MarkedText
{
    private readonly Dictionary<int, int> marks = [];
    private readonly string encoding;

    /// <param name="marked">The text with marks.</param>
    /// <param name="encoding">The encoding of positions.</param>
    public MarkedText(string marked, string encoding = "utf-16")
    {
        this.encoding = encoding;
        var text = new StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '«')
            {
                marks.Add(marked[i + 1] - '0', text.Length);
                i += 2;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Text = text.ToString();
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The place of a mark.</summary>
    public JsonObject this[int mark] => At(marks[mark]);

    /// <summary>The range between two marks.</summary>
    public JsonObject Between(int first, int second) => new() { ["start"] = this[first], ["end"] = this[second] };

    /// <summary>The text after some edits, as an editor makes them.</summary>
    public string After(JsonArray edits)
    {
        var changed = Text;
        foreach (var edit in edits.OrderByDescending(edit => OffsetOf(edit!["range"]!["start"]!)))
        {
            var (start, end) = (OffsetOf(edit!["range"]!["start"]!), OffsetOf(edit["range"]!["end"]!));
            changed = changed[..start] + edit["newText"]!.GetValue<string>() + changed[end..];
        }

        return changed;
    }

    /// <summary>The part of the text that a range means.</summary>
    public string Of(JsonNode range) => Text[OffsetOf(range["start"]!)..OffsetOf(range["end"]!)];

    /// <summary>The place of an offset in UTF-16 units.</summary>
    public JsonObject At(int offset)
    {
        var line = Text[..offset].Count(letter => letter == '\n');
        var start = offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;
        return new JsonObject { ["line"] = line, ["character"] = Length(Text[start..offset]) };
    }

    private int OffsetOf(JsonNode position)
    {
        var start = 0;
        for (var line = position["line"]!.GetValue<int>(); line > 0; line--) start = Text.IndexOf('\n', start) + 1;
        var end = start;
        while (Length(Text[start..end]) < position["character"]!.GetValue<int>()) end++;
        return end;
    }

    private int Length(string text) => encoding == "utf-8" ? Encoding.UTF8.GetByteCount(text) : text.Length;
}

using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>One pass over a text, in which the edits of each place are handed down to it.</summary>
/// <remarks>Edits are known by their number, which is their order. The depth is that of paths: how many steps lead to the value at hand.</remarks>
internal sealed class EditPass
{
    private readonly StyleSource styles;
    private readonly CancellationToken cancellationToken;

    private EditPass(Utf8Text text, IReadOnlyList<JsonEdit> edits, CancellationToken cancellationToken)
    {
        Text = text;
        Edits = edits;
        this.cancellationToken = cancellationToken;
        styles = new StyleSource(text);
        Cursor = new JsonCursor(text, cancellationToken);
    }

    public Utf8Text Text { get; }

    public IReadOnlyList<JsonEdit> Edits { get; }

    public JsonCursor Cursor { get; }

    public ChangeList Changes { get; } = new();

    /// <summary>The changes by which edits come to pass.</summary>
    public static List<TextChange> Run(Utf8Text text, IReadOnlyList<JsonEdit> edits, CancellationToken cancellationToken) =>
        new EditPass(text, edits, cancellationToken).Run([.. Enumerable.Range(0, edits.Count)], 0, mayBreak: true);

    /// <summary>Passes over the value at hand, to which these edits apply; false where it is to go.</summary>
    public bool Visit(List<int> which, int depth, Place place)
    {
        if (LastReplacing(which, depth) >= 0) return Replace(which, depth, place);

        switch (Cursor.Token.Kind)
        {
            case JsonTokenKind.OpenBrace:
                new ObjectPass(this, which, depth, place).Run();
                return true;
            case JsonTokenKind.OpenBracket:
                new ArrayPass(this, which, depth, place).Run();
                return true;
            default:
                Cursor.Skip();
                throw EditException.WrongKind(Edits[which[0]], depth);
        }
    }

    /// <summary>What edits make of a value that there is not, or that another edit brings; null where there is none in the end.</summary>
    public JsonTree? Make(JsonTree? value, List<int> which, int depth)
    {
        var last = LastReplacing(which, depth);
        if (last >= 0) value = Edits[which[last]].Tree;
        var rest = which.Skip(last + 1);
        if (value is null)
        {
            rest = rest.SkipWhile(edit => Edits[edit].Kind == JsonEditKind.Remove);
            if (!rest.Any()) return null;
            value = EmptyFor(Edits[rest.First()], depth);
        }

        List<int> below = [.. rest];
        if (below.Count == 0) return value;
        var changes = new EditPass(value.Text, Edits, cancellationToken).Run(below, depth, mayBreak: false);
        return JsonTree.Parse(Utf8Text.FromBytes(TextChange.Apply(value.Text, changes)), cancellationToken);
    }

    /// <summary>Writes a new value for a place.</summary>
    /// <param name="value">The value.</param>
    /// <param name="edit">The edit that brings it, by its number.</param>
    /// <param name="depth">How many steps lead to it.</param>
    /// <param name="place">The place.</param>
    /// <param name="old">Where the value begins that it replaces; -1 if there is none.</param>
    public byte[] Write(JsonNode value, int edit, int depth, Place place, int old)
    {
        var isObject = value.Kind == JsonKind.Object;
        var nearest = isObject ? place.NearestObject : place.NearestArray;
        if (old >= 0 && Text.Bytes[old] == (isObject ? '{' : '[') && StyleReader.Breaks(Text, old) is not null) nearest = old;

        var output = new ByteBuffer();
        var isContainer = isObject || value.Kind == JsonKind.Array;
        var style = isContainer ? StyleAt(nearest, place.Enclosing) : new JsonStyle();
        var writer = new ValueWriter(output, style, place.Line.Indentation(), depth);
        if (!writer.TryWrite(value, place.MayBreak, nearest < 0 ? null : StyleReader.Breaks(Text, nearest))) throw EditException.TooDeep(Edits[edit]);
        return output.ToArray();
    }

    public JsonStyle StyleAt(int nearest, int enclosing) => styles.At(nearest, enclosing);

    private List<TextChange> Run(List<int> which, int depth, bool mayBreak)
    {
        var line = new Gap(Text, Text.Start, Cursor.Token.Span.Start);
        Visit(which, depth, new Place(line, mayBreak, Enclosing: -1, NearestObject: -1, NearestArray: -1));
        Cursor.End();
        return Changes.Joined(Text);
    }

    private bool Replace(List<int> which, int depth, Place place)
    {
        var start = Cursor.Token.Span.Start;
        Cursor.Skip();
        var value = Make(null, which, depth);
        if (value is null) return false;

        var end = Cursor.PreviousEnd;
        if (!Means(value.Root, start, end)) Changes.Replace(start, end, Write(value.Root, which[which.Count - 1], depth, place, start));
        return true;
    }

    private bool Means(JsonNode value, int start, int end)
    {
        var first = Text.Bytes[start];
        if ((first == '{') != (value.Kind == JsonKind.Object) || (first == '[') != (value.Kind == JsonKind.Array)) return false;

        var old = new byte[end - start];
        Buffer.BlockCopy(Text.Bytes, start, old, 0, old.Length);
        return JsonMeaning.AreSame(value, JsonTree.Parse(Utf8Text.FromBytes(old), cancellationToken).Root);
    }

    /// <summary>The last of the edits that says what stands here, whatever stood here before; as a position in the list, or -1.</summary>
    private int LastReplacing(List<int> which, int depth) => which.FindLastIndex(edit => Edits[edit].Replaces(depth));

    private static JsonTree EmptyFor(JsonEdit edit, int depth)
    {
        if (edit.Path.Length == depth) return JsonTree.Parse(Utf8Text.FromString("[]"));
        if (edit.Path[depth].Kind == EditStepKind.Member) return JsonTree.Parse(Utf8Text.FromString("{}"));
        throw EditException.Absent(edit, depth + 1);
    }
}

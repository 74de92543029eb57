using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Passes over an array or object that edits go into, and keeps its commas right.</summary>
internal abstract class ContainerPass
{
    private readonly Place place;
    private readonly int start;
    private Gap line;
    private Gap lastGap;
    private int firstChild;
    private int lastEnd;
    private int count;
    private int kept;
    private int nearestObject = -1;
    private int nearestArray = -1;

    protected ContainerPass(EditPass pass, int depth, Place place)
    {
        Pass = pass;
        Depth = depth;
        this.place = place;
        line = place.Line;
        start = pass.Cursor.Token.Span.Start;
    }

    protected EditPass Pass { get; }

    /// <summary>How many steps lead to the array or object.</summary>
    protected int Depth { get; }

    protected JsonCursor Cursor => Pass.Cursor;

    public void Run()
    {
        Cursor.Enter();
        while (Cursor.MoveToChild(isFirst: count == 0)) Child();
        var end = Cursor.Token.Span.End;
        Cursor.Leave();

        var added = Added();
        if (kept > 0) Add(added);
        else if (added.Count > 0) Pass.Changes.Replace(start, end, WriteAnew(added));
        else if (count > 0) Pass.Changes.Replace(start, end, AsciiBytes(IsObject ? "{}" : "[]"));
    }

    protected abstract bool IsObject { get; }

    /// <summary>Passes over the child at hand; false where it is to go.</summary>
    protected abstract bool Visit(Place child);

    /// <summary>What is to be added at the end, now that it is known what there is.</summary>
    protected abstract List<NewChild> Added();

    /// <summary>What stands on both sides of the last member's colon is how the next one's looks.</summary>
    protected virtual void LearnColon(JsonStyle style)
    {
    }

    /// <summary>Takes a value that has been passed as a model for those behind it.</summary>
    protected void Remember(JsonToken value)
    {
        var isContainer = value.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket;
        if (!isContainer || StyleReader.Breaks(Pass.Text, value.Span.Start) is null) return;
        if (value.Kind == JsonTokenKind.OpenBrace) nearestObject = value.Span.Start;
        else nearestArray = value.Span.Start;
    }

    private void Child()
    {
        var childStart = Cursor.Token.Span.Start;
        var changesBefore = Pass.Changes.Count;
        lastGap = new Gap(Pass.Text, Cursor.PreviousEnd, childStart);
        if (lastGap.BreaksLine) line = lastGap;

        var stays = Visit(PlaceOfChild());
        var end = Cursor.PreviousEnd;
        if (count == 0) firstChild = childStart;

        // A child goes with the comma before it; those at the beginning, which have none, with the one behind.
        if (!stays && kept > 0) Pass.Changes.Delete(lastEnd, end);
        if (stays && kept == 0 && count > 0) Pass.Changes.DeleteBefore(changesBefore, firstChild, childStart);
        if (stays) kept++;
        count++;
        lastEnd = end;
    }

    private Place PlaceOfChild() => new(line, lastGap.BreaksLine, start, nearestObject, nearestArray);

    private void Add(List<NewChild> added)
    {
        if (added.Count == 0) return;

        var style = Pass.StyleAt(-1, start);
        LearnColon(style);
        var output = new ByteBuffer();
        foreach (var child in added)
        {
            output.Add(',');
            Separate(output, style);
            if (child.Name is not null) ValueWriter.WriteName(output, child.Name, style);
            output.Add(Pass.Write(child.Value.Root, child.Edit, Depth + 1, PlaceOfChild(), -1));
        }

        Pass.Changes.Replace(lastEnd, lastEnd, output.ToArray());
    }

    private void Separate(ByteBuffer output, JsonStyle style)
    {
        if (lastGap.BreaksLine)
        {
            output.Add(lastGap.Newline());
            output.Add(lastGap.Indentation());
        }
        else
        {
            output.Add(count > 1 ? lastGap.ToArray() : style.AfterComma!);
        }
    }

    /// <summary>The array or object with nothing but what is added.</summary>
    private byte[] WriteAnew(List<NewChild> added)
    {
        var text = new ByteBuffer();
        foreach (var child in added)
        {
            text.Add(child == added[0] ? (IsObject ? '{' : '[') : ',');
            if (child.Name is not null)
            {
                JsonStringWriter.Write(text, child.Name);
                text.Add(':');
            }

            text.Add(child.Value.Text.Bytes, child.Value.Root.Span);
        }

        text.Add(IsObject ? '}' : ']');
        var value = JsonTree.Parse(Utf8Text.FromBytes(text.ToArray())).Root;
        return Pass.Write(value, added[0].Edit, Depth, place, start);
    }

    private static byte[] AsciiBytes(string ascii) => System.Text.Encoding.ASCII.GetBytes(ascii);
}

using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Learns a style from a value: what is seen first counts.</summary>
internal sealed class StyleReader
{
    // As much as shows every habit of a text that has any, and so little that it can be read anew for each edit.
    private const int TokenLimit = 1024;
    private const int LineLimit = 256;

    private readonly Utf8Text text;
    private readonly JsonStyle style;
    private readonly Stack<Container> open = new();
    private byte[]? lineIndentation;

    private StyleReader(Utf8Text text, JsonStyle style)
    {
        this.text = text;
        this.style = style;
    }

    /// <summary>Adds to a style what is not known yet and can be seen from the value that begins here.</summary>
    public static void Read(Utf8Text text, int start, JsonStyle style) => new StyleReader(text, style).Read(start);

    /// <summary>Whether the array or object that begins here stands on several lines; null where it is empty, or neither.</summary>
    public static bool? Breaks(Utf8Text text, int start)
    {
        if (start >= text.Length || text.Bytes[start] is not ((byte)'{' or (byte)'[')) return null;

        var end = start + 1;
        while (end < text.Length && text.Bytes[end] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') end++;
        if (end == text.Length || text.Bytes[end] is (byte)'}' or (byte)']') return null;
        return new Gap(text, start + 1, end).BreaksLine;
    }

    private void Read(int start)
    {
        lineIndentation = IndentationOfLine(start);
        var scanner = new JsonScanner(text);
        scanner.MoveTo(start);
        var previous = scanner.Next();
        Enter(previous);
        for (var i = 0; i < TokenLimit && open.Count > 0; i++)
        {
            var token = scanner.Next();
            if (token.Kind == JsonTokenKind.End) return;
            Between(previous, token);
            Enter(token);
            if (token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) Leave();
            previous = token;
        }
    }

    private void Between(JsonToken left, JsonToken right)
    {
        var gap = new Gap(text, left.Span.End, right.Span.Start);
        var breaksLine = gap.BreaksLine;
        if (breaksLine)
        {
            style.Newline ??= gap.Newline();
            lineIndentation = gap.Indentation();
        }

        if (left.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket)
        {
            if (right.Kind is not (JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket)) FirstChild(gap, breaksLine);
        }
        else if (!breaksLine)
        {
            if (left.Kind == JsonTokenKind.Comma) style.AfterComma ??= gap.ToArray();
            else if (left.Kind == JsonTokenKind.Colon) style.AfterColon ??= gap.ToArray();
            else if (right.Kind == JsonTokenKind.Colon) style.BeforeColon ??= gap.ToArray();
        }
    }

    private void FirstChild(Gap gap, bool breaksLine)
    {
        var container = open.Pop();
        container.Breaks = breaksLine;
        if (open.Count > 0)
        {
            open.Peek().IsNested = true;
            style.LearnBreaks(open.Peek().IsObject, true, open.Peek().Breaks == true);
        }

        open.Push(container);
        if (breaksLine) style.Indentation ??= Difference(container.Indentation, lineIndentation);
        else if (container.IsObject) style.InsideBraces ??= gap.ToArray();
        else style.InsideBrackets ??= gap.ToArray();
    }

    private void Enter(JsonToken token)
    {
        if (token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket)
            open.Push(new Container { IsObject = token.Kind == JsonTokenKind.OpenBrace, Indentation = lineIndentation });
    }

    private void Leave()
    {
        var container = open.Pop();
        if (container is { Breaks: bool breaks, IsNested: false }) style.LearnBreaks(container.IsObject, false, breaks);
    }

    private byte[]? IndentationOfLine(int start)
    {
        var line = start;
        while (line > text.Start && start - line < LineLimit && !Gap.IsBreak(text.Bytes[line - 1])) line--;
        if (line > text.Start && !Gap.IsBreak(text.Bytes[line - 1])) return null;

        var end = line;
        while (end < start && text.Bytes[end] is (byte)' ' or (byte)'\t') end++;
        return new Gap(text, line, end).ToArray();
    }

    private static byte[]? Difference(byte[]? outer, byte[]? inner)
    {
        if (outer is null || inner is null || inner.Length < outer.Length) return null;
        for (var i = 0; i < outer.Length; i++)
        {
            if (inner[i] != outer[i]) return null;
        }

        return [.. inner.Skip(outer.Length)];
    }

    private sealed class Container
    {
        public bool IsObject { get; set; }

        public bool IsNested { get; set; }

        /// <summary>Null as long as nothing in it was seen.</summary>
        public bool? Breaks { get; set; }

        /// <summary>That of the line on which it begins.</summary>
        public byte[]? Indentation { get; set; }
    }
}

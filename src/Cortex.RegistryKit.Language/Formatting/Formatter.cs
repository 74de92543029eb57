using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Formatting;

/// <summary>
/// Lays a file out: indentation, and one space where one belongs. What its author decided stays: which objects and lists
/// stand on one line, the padding inside of their brackets, and a blank line between two members.
/// </summary>
public sealed class Formatter
{
    private readonly Utf8Text text;
    private readonly FormattingStyle style;
    private readonly string newline;
    private readonly List<TextChange> changes = [];
    private readonly Stack<bool> lines = new();

    private Formatter(Utf8Text text, FormattingStyle style)
    {
        this.text = text;
        this.style = style;
        newline = Newline(text);
    }

    /// <summary>The changes that lay a file out. They touch white space alone, and only where it is not right already.</summary>
    /// <param name="tree">The file; one that is not JSON is left as it is.</param>
    /// <param name="style">The style.</param>
    /// <returns>The changes, in the order of the text and without overlap.</returns>
    public static IReadOnlyList<TextChange> Plan(JsonTree tree, FormattingStyle style)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (style is null) throw new ArgumentNullException(nameof(style));
        return tree.Errors.Count > 0 ? [] : new Formatter(tree.Text, style).Plan();
    }

    private List<TextChange> Plan()
    {
        var scanner = new JsonScanner(text);
        var previous = default(JsonToken);
        var end = text.Start;
        for (var token = scanner.Next(); token.Kind != JsonTokenKind.End; token = scanner.Next())
        {
            var gap = ByteSpan.FromBounds(end, token.Span.Start);
            if (token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) Close(previous, gap);
            else if (end > text.Start) Before(token, previous, gap);
            else Replace(gap, "");

            if (token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) lines.Push(BreaksBehind(token.Span.End));
            previous = token;
            end = token.Span.End;
        }

        if (style.FinalNewline is bool final) Replace(ByteSpan.FromBounds(end, text.Length), final ? newline : "");
        return changes;
    }

    private void Close(JsonToken previous, ByteSpan gap)
    {
        var onLines = lines.Pop();
        if (previous.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) Replace(gap, "");
        else if (onLines) Replace(gap, newline + Indentation());
        else Replace(gap, gap.Length == 0 ? "" : " ");
    }

    private void Before(JsonToken token, JsonToken previous, ByteSpan gap)
    {
        var onLines = lines.Count > 0 && lines.Peek();
        switch (previous.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket:
                Replace(gap, onLines ? newline + Indentation() : gap.Length == 0 ? "" : " ");
                break;
            case JsonTokenKind.Comma:
                Replace(gap, onLines ? (Breaks(gap) > 1 ? newline : "") + newline + Indentation() : " ");
                break;
            case JsonTokenKind.Colon:
                Replace(gap, " ");
                break;
            default:
                if (token.Kind is JsonTokenKind.Comma or JsonTokenKind.Colon) Replace(gap, "");
                break;
        }
    }

    private void Replace(ByteSpan gap, string wanted)
    {
        var replacement = Encoding.ASCII.GetBytes(wanted);
        if (IsBlank(gap) && !text.Bytes.Skip(gap.Start).Take(gap.Length).SequenceEqual(replacement)) changes.Add(new TextChange(gap, replacement));
    }

    private string Indentation() => string.Concat(Enumerable.Repeat(style.Indentation, lines.Count));

    private bool BreaksBehind(int start)
    {
        for (var i = start; i < text.Length && IsSpace(text.Bytes[i]); i++)
        {
            if (text.Bytes[i] is (byte)'\n' or (byte)'\r') return true;
        }

        return false;
    }

    private int Breaks(ByteSpan gap)
    {
        var count = 0;
        for (var i = gap.Start; i < gap.End; i++)
        {
            if (text.Bytes[i] == '\n' || (text.Bytes[i] == '\r' && (i + 1 == text.Length || text.Bytes[i + 1] != '\n'))) count++;
        }

        return count;
    }

    private bool IsBlank(ByteSpan gap)
    {
        for (var i = gap.Start; i < gap.End; i++)
        {
            if (!IsSpace(text.Bytes[i])) return false;
        }

        return true;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static string Newline(Utf8Text text)
    {
        var at = Array.IndexOf(text.Bytes, (byte)'\n');
        if (at > 0 && text.Bytes[at - 1] == '\r') return "\r\n";
        return at < 0 && Array.IndexOf(text.Bytes, (byte)'\r') >= 0 ? "\r" : "\n";
    }
}

using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>Cuts JSON text (RFC 8259) into tokens. Never throws; what is wrong is added to a list and skipped over.</summary>
public sealed class JsonScanner
{
    private readonly byte[] bytes;
    private readonly List<JsonSyntaxError>? errors;
    private int position;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="errors">Where to add what is wrong inside tokens, or null.</param>
    public JsonScanner(Utf8Text text, List<JsonSyntaxError>? errors = null)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        bytes = text.Bytes;
        position = text.Start;
        this.errors = errors;
    }

    /// <summary>The next token; <see cref="JsonTokenKind.End"/> again and again behind the last one.</summary>
    public JsonToken Next()
    {
        SkipSpaceAndComments();
        if (position == bytes.Length) return new JsonToken(JsonTokenKind.End, position, position);

        switch (bytes[position])
        {
            case (byte)'{': return Punctuation(JsonTokenKind.OpenBrace);
            case (byte)'}': return Punctuation(JsonTokenKind.CloseBrace);
            case (byte)'[': return Punctuation(JsonTokenKind.OpenBracket);
            case (byte)']': return Punctuation(JsonTokenKind.CloseBracket);
            case (byte)',': return Punctuation(JsonTokenKind.Comma);
            case (byte)':': return Punctuation(JsonTokenKind.Colon);
            case (byte)'"': return String();
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): return Number();
            default: return Word();
        }
    }

    /// <summary>Goes on from another place of the text, which must not lie inside of a token.</summary>
    internal void MoveTo(int offset) => position = offset;

    private JsonToken Punctuation(JsonTokenKind kind)
    {
        position++;
        return new JsonToken(kind, position - 1, position);
    }

    private JsonToken String()
    {
        var start = position++;
        while (position < bytes.Length)
        {
            switch (bytes[position])
            {
                case (byte)'"':
                    position++;
                    return new JsonToken(JsonTokenKind.String, start, position);
                case (byte)'\r' or (byte)'\n':
                    return Unclosed(start);
                case (byte)'\\':
                    Escape();
                    break;
                case < 0x20:
                    Error(position, position + 1, $"the control character U+{bytes[position]:X4} in a string must be written as \\u{bytes[position]:x4}");
                    position++;
                    break;
                default:
                    position++;
                    break;
            }
        }

        return Unclosed(start);
    }

    private JsonToken Unclosed(int start)
    {
        Error(start, position, "the string is not closed");
        return new JsonToken(JsonTokenKind.String, start, position);
    }

    private void Escape()
    {
        var start = position++;
        if (position == bytes.Length) return;

        switch (bytes[position])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                position++;
                return;
            case (byte)'u':
                position++;
                var digits = 0;
                while (digits < 4 && position < bytes.Length && IsHexDigit(bytes[position]))
                {
                    digits++;
                    position++;
                }

                if (digits < 4) Error(start, position, "\\u must be followed by four hexadecimal digits");
                return;
            case (byte)'\r' or (byte)'\n':
                return;
            default:
                do position++;
                while (position < bytes.Length && bytes[position] is >= 0x80 and < 0xC0);
                Error(start, position, "no such escape; a backslash itself is written as \\\\");
                return;
        }
    }

    private JsonToken Number()
    {
        var start = position;
        if (bytes[position] == '-') position++;
        var integer = Digits();
        var sound = integer > 0 && (integer == 1 || bytes[position - integer] != '0');
        if (At('.'))
        {
            position++;
            sound &= Digits() > 0;
        }

        if (At('e') || At('E'))
        {
            position++;
            if (At('+') || At('-')) position++;
            sound &= Digits() > 0;
        }

        if (position < bytes.Length && !IsDelimiter(bytes[position]))
        {
            SkipWord();
            sound = false;
        }

        if (!sound) Error(start, position, "not a number as JSON writes it");
        return new JsonToken(sound ? JsonTokenKind.Number : JsonTokenKind.Invalid, start, position);
    }

    private JsonToken Word()
    {
        var start = position;
        SkipWord();
        if (Is(start, "true")) return new JsonToken(JsonTokenKind.True, start, position);
        if (Is(start, "false")) return new JsonToken(JsonTokenKind.False, start, position);
        if (Is(start, "null")) return new JsonToken(JsonTokenKind.Null, start, position);

        Error(start, position, bytes[start] == '\'' ? "strings stand in double quotes" : "no JSON value begins like this");
        return new JsonToken(JsonTokenKind.Invalid, start, position);
    }

    private void SkipSpaceAndComments()
    {
        while (position < bytes.Length)
        {
            if (bytes[position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') position++;
            else if (bytes[position] == '/' && position + 1 < bytes.Length && (bytes[position + 1] is (byte)'/' or (byte)'*')) SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        var start = position;
        var isBlock = bytes[position + 1] == '*';
        position += 2;
        while (position < bytes.Length && !(isBlock ? EndsBlockComment() : bytes[position] is (byte)'\r' or (byte)'\n')) position++;
        if (isBlock) position = Math.Min(position + 2, bytes.Length);
        Error(start, position, "JSON has no comments");
    }

    private bool EndsBlockComment() => bytes[position] == '*' && position + 1 < bytes.Length && bytes[position + 1] == '/';

    // Any progress is enough: at least one byte, then up to what could begin another token.
    private void SkipWord()
    {
        do position++;
        while (position < bytes.Length && !IsDelimiter(bytes[position]));
    }

    private int Digits()
    {
        var start = position;
        while (position < bytes.Length && bytes[position] is >= (byte)'0' and <= (byte)'9') position++;
        return position - start;
    }

    private bool At(char c) => position < bytes.Length && bytes[position] == c;

    private bool Is(int start, string word)
    {
        if (position - start != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (bytes[start + i] != word[i]) return false;
        }

        return true;
    }

    private static bool IsDelimiter(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)','
        or (byte)':' or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)'"';

    private static bool IsHexDigit(byte value) => value is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'f' or >= (byte)'A' and <= (byte)'F';

    /// <summary>Adds an error, unless there are more than anybody would read.</summary>
    internal void Report(ByteSpan span, string message)
    {
        if (errors?.Count < JsonTree.MaxErrors) errors.Add(new JsonSyntaxError(span, message));
    }

    private void Error(int start, int end, string message) => Report(ByteSpan.FromBounds(start, end), message);
}

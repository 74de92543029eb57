using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>
/// Builds a tree from tokens, without recursion, so that no depth of nesting can exhaust the stack.
/// Where a token does not fit, it says so once and goes on with what an author most likely meant.
/// </summary>
internal sealed class JsonParser
{
    private readonly Utf8Text text;
    private readonly CancellationToken cancellationToken;
    private readonly List<JsonSyntaxError> errors = [];
    private readonly Stack<Container> open = new();
    private readonly JsonScanner scanner;
    private readonly JsonRows rows = new();
    private JsonToken token;
    private int previousEnd;

    public JsonParser(Utf8Text text, CancellationToken cancellationToken)
    {
        this.text = text;
        this.cancellationToken = cancellationToken;
        scanner = new JsonScanner(text, errors);
    }

    public JsonTree Parse()
    {
        Advance();
        if (token.Kind == JsonTokenKind.End) Error(token.Span, text.Length == text.Start ? "the file is empty" : "the file holds nothing but white space");
        Value();
        while (open.Count > 0 && errors.Count < JsonTree.MaxErrors)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (open.Peek().IsObject) Member();
            else Element();
        }

        while (open.Count > 0) Close(text.Length);
        if (token.Kind is not (JsonTokenKind.End or JsonTokenKind.Invalid)) Error(token.Span, "the text goes on behind the end of its value");
        rows.Trim();
        return new JsonTree(text, rows, errors);
    }

    private void Member()
    {
        if (EndsContainer(JsonTokenKind.CloseBrace)) return;
        if (!Separated("a property")) return;

        if (token.Kind == JsonTokenKind.String)
        {
            Add(JsonKind.String);
        }
        else
        {
            if (token.Kind != JsonTokenKind.Invalid) Error(token.Span, "a property's name in double quotes is expected");
            Skip();
            if (token.Kind != JsonTokenKind.Colon) return;
            Advance();
            Skip();
            return;
        }

        if (token.Kind == JsonTokenKind.Colon) Advance();
        else Error(EndOfPrevious(), "':' and a value are expected behind the property's name");
        Value();
    }

    private void Element()
    {
        if (EndsContainer(JsonTokenKind.CloseBracket)) return;

        if (token.Kind == JsonTokenKind.Colon)
        {
            Error(token.Span, "only the members of an object have names");
            Advance();
            Skip();
        }
        else if (Separated("an element"))
        {
            Value();
        }
    }

    /// <summary>Whether the innermost container ended here: by its own bracket, by that of one around it, or with the text.</summary>
    private bool EndsContainer(JsonTokenKind closing)
    {
        if (token.Kind == closing)
        {
            if (open.Peek().CommaAt is int comma) Error(new ByteSpan(comma, 1), "no comma may stand before the closing bracket");
            Close(token.Span.End);
            Advance();
            return true;
        }

        if (token.Kind is not (JsonTokenKind.End or JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket)) return false;

        var bracket = closing == JsonTokenKind.CloseBrace ? "'}'" : "']'";
        if (token.Kind == JsonTokenKind.End)
        {
            Error(new ByteSpan(rows[open.Peek().Row].Start, 1), $"the closing {bracket} is missing");
            Close(text.Length);
        }
        else if (IsOpen(token.Kind))
        {
            Error(token.Span, $"{bracket} is expected before this bracket");
            Close(token.Span.Start);
        }
        else
        {
            Error(token.Span, "nothing is open that this bracket could close");
            Advance();
        }

        return true;
    }

    private bool IsOpen(JsonTokenKind closing)
    {
        foreach (var container in open)
        {
            if (container.IsObject == (closing == JsonTokenKind.CloseBrace)) return true;
        }

        return false;
    }

    /// <summary>Takes the comma between two members or elements; false where there was only a stray one.</summary>
    private bool Separated(string what)
    {
        var container = open.Pop();
        var isFirst = rows.Count == container.Row + 1;
        if (token.Kind == JsonTokenKind.Comma)
        {
            if (isFirst || container.CommaAt is not null) Error(token.Span, $"{what} is expected before this comma");
            open.Push(container with { CommaAt = token.Span.Start });
            Advance();
            return false;
        }

        if (!isFirst && container.CommaAt is null) Error(EndOfPrevious(), "',' is missing");
        open.Push(container with { CommaAt = null });
        return true;
    }

    private void Value()
    {
        switch (token.Kind)
        {
            case JsonTokenKind.OpenBrace: Open(JsonKind.Object); break;
            case JsonTokenKind.OpenBracket: Open(JsonKind.Array); break;
            case JsonTokenKind.String: Add(JsonKind.String); break;
            case JsonTokenKind.Number: Add(JsonKind.Number); break;
            case JsonTokenKind.True: Add(JsonKind.True); break;
            case JsonTokenKind.False: Add(JsonKind.False); break;
            case JsonTokenKind.Null: Add(JsonKind.Null); break;
            case JsonTokenKind.Invalid: Add(JsonKind.Missing); break;
            default:
                if (errors.Count == 0 || token.Kind != JsonTokenKind.End) Error(EndOfPrevious(), "a value is missing");
                AddRow(JsonKind.Missing, EndOfPrevious().Start, EndOfPrevious().Start);
                break;
        }
    }

    private void Open(JsonKind kind)
    {
        if (open.Count == JsonTree.MaxDepth)
        {
            Error(token.Span, $"arrays and objects are nested more than {JsonTree.MaxDepth} deep");
            var start = token.Span.Start;
            SkipNested();
            AddRow(JsonKind.Missing, start, previousEnd);
            return;
        }

        open.Push(new Container(rows.Count, kind == JsonKind.Object, null));
        AddRow(kind, token.Span.Start, token.Span.End);
        Advance();
    }

    private void Close(int end)
    {
        ref var row = ref rows[open.Pop().Row];
        row.End = end;
        row.Next = rows.Count;
    }

    private void Add(JsonKind kind)
    {
        AddRow(kind, token.Span.Start, token.Span.End);
        Advance();
    }

    private void AddRow(JsonKind kind, int start, int end) => rows.Add(new JsonRow { Kind = kind, Start = start, End = end, Next = rows.Count + 1 });

    /// <summary>Passes over one token, or over all that an opening bracket holds.</summary>
    private void Skip()
    {
        if (token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) SkipNested();
        else if (token.BeginsValue || token.Kind is JsonTokenKind.Invalid or JsonTokenKind.Colon) Advance();
    }

    private void SkipNested()
    {
        var depth = 0;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket) depth++;
            if (token.Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket) depth--;
            if (token.Kind == JsonTokenKind.End) return;
            Advance();
        }
        while (depth > 0);
    }

    private void Advance()
    {
        previousEnd = token.Span.End;
        token = scanner.Next();
    }

    private ByteSpan EndOfPrevious() => new(Math.Max(previousEnd, text.Start), 0);

    private void Error(ByteSpan span, string message) => scanner.Report(span, message);

    /// <summary>An array or object that is not closed yet.</summary>
    private readonly record struct Container(int Row, bool IsObject, int? CommaAt);
}

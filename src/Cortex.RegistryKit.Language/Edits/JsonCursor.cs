using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Goes through a text token by token, and makes sure on its way that it is JSON, wherever it does not stop too.</summary>
internal sealed class JsonCursor
{
    private readonly Utf8Text text;
    private readonly CancellationToken cancellationToken;
    private readonly List<JsonSyntaxError> errors = [];
    private readonly JsonScanner scanner;
    private readonly bool[] isObject = new bool[JsonTree.MaxDepth];
    private int depth;

    public JsonCursor(Utf8Text text, CancellationToken cancellationToken)
    {
        this.text = text;
        this.cancellationToken = cancellationToken;
        scanner = new JsonScanner(text, errors);
        PreviousEnd = text.Start;
        Token = scanner.Next();
    }

    /// <summary>The token at hand.</summary>
    public JsonToken Token { get; private set; }

    /// <summary>Where the token before that ended.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>Steps behind an opening bracket.</summary>
    public void Enter()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth == JsonTree.MaxDepth) throw NotJson();
        isObject[depth++] = Token.Kind == JsonTokenKind.OpenBrace;
        Advance();
    }

    /// <summary>Steps to the next child, behind its comma; false at the closing bracket.</summary>
    public bool MoveToChild(bool isFirst)
    {
        if (Token.Kind == Closing) return false;
        if (isFirst) return true;
        if (Token.Kind != JsonTokenKind.Comma) throw NotJson();
        Advance();
        return true;
    }

    /// <summary>Steps behind the closing bracket.</summary>
    public void Leave()
    {
        depth--;
        Advance();
    }

    /// <summary>Steps over a member's name, up to its colon.</summary>
    public JsonToken Name()
    {
        var name = Token;
        if (name.Kind != JsonTokenKind.String) throw NotJson();
        Advance();
        if (Token.Kind != JsonTokenKind.Colon) throw NotJson();
        return name;
    }

    /// <summary>Steps over a colon.</summary>
    public void Colon() => Advance();

    /// <summary>Steps over a value and all that is in it, without recursion.</summary>
    public void Skip()
    {
        var outer = depth;
        do
        {
            var entered = Token.Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket;
            if (entered) Enter();
            else if (Token.BeginsValue) Advance();
            else throw NotJson();

            while (depth > outer && !MoveToChild(entered))
            {
                Leave();
                entered = false;
            }

            if (depth > outer && isObject[depth - 1])
            {
                Name();
                Colon();
            }
        }
        while (depth > outer);
    }

    /// <summary>Goes back to a token at the same depth.</summary>
    public void ReturnTo(JsonToken token, int previousEnd)
    {
        scanner.MoveTo(token.Span.End);
        Token = token;
        PreviousEnd = previousEnd;
    }

    /// <summary>Makes sure that nothing is left, and nothing was wrong inside of a token.</summary>
    public void End()
    {
        if (Token.Kind != JsonTokenKind.End || errors.Count > 0) throw NotJson();
    }

    private JsonTokenKind Closing => isObject[depth - 1] ? JsonTokenKind.CloseBrace : JsonTokenKind.CloseBracket;

    private void Advance()
    {
        PreviousEnd = Token.Span.End;
        Token = scanner.Next();
    }

    private EditException NotJson() => EditException.NotJson(text);
}

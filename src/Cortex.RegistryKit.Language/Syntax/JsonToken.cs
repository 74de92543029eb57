using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>A token and where it stands.</summary>
public readonly struct JsonToken
{
    internal JsonToken(JsonTokenKind kind, int start, int end)
    {
        Kind = kind;
        Span = ByteSpan.FromBounds(start, end);
    }

    /// <summary>What it is.</summary>
    public JsonTokenKind Kind { get; }

    /// <summary>The bytes that it covers; empty for <see cref="JsonTokenKind.End"/>.</summary>
    public ByteSpan Span { get; }

    /// <summary>Whether a value begins with it.</summary>
    public bool BeginsValue => Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket or JsonTokenKind.String
        or JsonTokenKind.Number or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null;
}

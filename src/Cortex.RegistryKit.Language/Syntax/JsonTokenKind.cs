namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>The tokens of JSON text, and what stands where one should be.</summary>
public enum JsonTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary><c>{</c></summary>
    OpenBrace,

    /// <summary><c>}</c></summary>
    CloseBrace,

    /// <summary><c>[</c></summary>
    OpenBracket,

    /// <summary><c>]</c></summary>
    CloseBracket,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary>A string, closed or not.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c></summary>
    True,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>null</c></summary>
    Null,

    /// <summary>A run of characters that are no token.</summary>
    Invalid,
}

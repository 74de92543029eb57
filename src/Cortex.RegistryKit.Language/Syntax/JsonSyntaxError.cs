using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>A place where a text is not JSON.</summary>
public sealed class JsonSyntaxError
{
    internal JsonSyntaxError(ByteSpan span, string message)
    {
        Span = span;
        Message = message;
    }

    /// <summary>Where it is; may be empty where something is missing.</summary>
    public ByteSpan Span { get; }

    /// <summary>What is wrong, as a sentence without a full stop. Never quotes a string's text, which may be a secret.</summary>
    public string Message { get; }
}

using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>A place in a file that a rule objects to. Holds no secret.</summary>
public sealed class Finding
{
    internal Finding(Rule rule, ByteSpan span, string pointer, string message, string? suggestion = null, string? gist = null)
    {
        Rule = rule;
        Span = span;
        Pointer = pointer;
        Message = message;
        Suggestion = suggestion;
        Gist = gist ?? (suggestion is null ? message : message.Replace(Suggestions.Question(suggestion), ""));
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity => Rule.DefaultSeverity;

    /// <summary>The bytes at fault; <see cref="Utf8Text.PositionAt"/> gives their line and column.</summary>
    public ByteSpan Span { get; }

    /// <summary>The JSON pointer of the value at fault; empty for the whole file.</summary>
    public string Pointer { get; }

    /// <summary>What is wrong, where, and the way out, as a sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>The text that most likely was meant, or null where nothing comes near.</summary>
    public string? Suggestion { get; }

    /// <summary>The one obvious mend, or null where there is none, or more than one.</summary>
    public Fix? Fix { get; internal init; }

    /// <summary>The message without what depends on the rest of the file: the lines that it names, and what most likely was meant.</summary>
    public string Gist { get; }

    /// <summary>The same without a mend.</summary>
    internal Finding WithoutFix() => new(Rule, Span, Pointer, Message, Suggestion, Gist);

    /// <summary>Severity, id and message, as a compiler prints them.</summary>
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()} {Rule.Id}: {Message}";
}

namespace Cortex.RegistryKit.Language.Formatting;

/// <summary>How a file is to be laid out.</summary>
public sealed record FormattingStyle
{
    /// <summary>What a line is indented by, beyond the one that holds the bracket around it: spaces or tabs.</summary>
    public string Indentation { get; init; } = "  ";

    /// <summary>Whether the file ends with a line break; null leaves its end as it is.</summary>
    public bool? FinalNewline { get; init; }
}

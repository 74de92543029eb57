namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>How a text is to be laid out.</summary>
/// <param name="TabSize">How many spaces an indentation has.</param>
/// <param name="InsertSpaces">Whether it has spaces, and no tab.</param>
/// <param name="InsertFinalNewline">Whether the text ends with a line break.</param>
internal sealed record FormattingOptions(int TabSize, bool InsertSpaces, bool? InsertFinalNewline);

namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Lines that can be folded.</summary>
/// <param name="StartLine">The line that stays.</param>
/// <param name="EndLine">The last line that goes.</param>
internal sealed record FoldingRange(int StartLine, int EndLine);

namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A change of a text.</summary>
/// <param name="Range">What goes.</param>
/// <param name="NewText">What comes in its place.</param>
internal sealed record TextEdit(TextRange Range, string NewText);

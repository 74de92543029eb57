namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A line of the log.</summary>
/// <param name="Type">How much it matters.</param>
/// <param name="Message">The line. Holds no text of a document.</param>
internal sealed record LogMessageParams(MessageType Type, string Message);

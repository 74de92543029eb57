namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the server can do.</summary>
/// <param name="CodeActionKinds">The kinds of actions.</param>
internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

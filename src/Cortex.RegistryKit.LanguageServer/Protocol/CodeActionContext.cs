namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What an editor shows at a place.</summary>
/// <param name="Diagnostics">The findings.</param>
/// <param name="Only">The kinds of actions that are wanted; null for all.</param>
internal sealed record CodeActionContext(IReadOnlyList<Diagnostic>? Diagnostics, IReadOnlyList<string>? Only);

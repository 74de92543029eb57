namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Which references are asked for.</summary>
/// <param name="IncludeDeclaration">Whether the entry itself counts.</param>
internal sealed record ReferenceContext(bool IncludeDeclaration);

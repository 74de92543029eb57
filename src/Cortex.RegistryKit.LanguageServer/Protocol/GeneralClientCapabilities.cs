namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the editor can do in general.</summary>
/// <param name="PositionEncodings">The encodings of positions that it knows, best first.</param>
internal sealed record GeneralClientCapabilities(IReadOnlyList<string>? PositionEncodings);

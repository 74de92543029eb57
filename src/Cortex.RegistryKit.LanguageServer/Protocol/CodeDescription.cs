namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A page that explains a rule.</summary>
/// <param name="Href">Its address.</param>
internal sealed record CodeDescription(string Href);

namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Something that the client is to tell.</summary>
/// <param name="Id">The name of the registration.</param>
/// <param name="Method">The message.</param>
/// <param name="RegisterOptions">What it is to be about.</param>
internal sealed record Registration(string Id, string Method, WatchedFilesOptions? RegisterOptions);

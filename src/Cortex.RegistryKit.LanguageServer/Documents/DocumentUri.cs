namespace Cortex.RegistryKit.LanguageServer.Documents;

/// <summary>The uris by which editors name documents.</summary>
internal static class DocumentUri
{
    /// <summary>The full path of a document's file; null where it has none, as one that was never saved.</summary>
    public static string? PathOf(string? uri) => Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile ? Path.GetFullPath(parsed.LocalPath) : null;

    /// <summary>The uri of a file.</summary>
    public static string Of(string path) => new UriBuilder(Uri.UriSchemeFile, "") { Path = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) }.Uri.AbsoluteUri;
}

namespace Cortex.RegistryKit.LanguageServer.Schemas;

/// <summary>The files that the server reads and writes beside the documents that an editor has open.</summary>
public interface IServerFiles
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>Its content; null where there is none, or it cannot be read.</returns>
    byte[]? Read(string path);

    /// <summary>Writes a derived schema, unless the very same stands there already. Nothing but a derived schema is written over.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="registry">The full path of the registry that it was derived from.</param>
    /// <param name="content">The schema.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Why it was not written, or null.</returns>
    Task<string?> WriteDerivedAsync(string path, string registry, byte[] content, CancellationToken cancellationToken);
}

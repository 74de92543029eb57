namespace Cortex.RegistryKit;

/// <summary>A registry was not saved, since its file has changed after the snapshot that it would replace was taken.</summary>
public sealed class RegistryConflictException : IOException
{
    internal RegistryConflictException(string path)
        : base($"'{path}' has changed since it was read; load it again and repeat the change.") => Path = path;

    /// <summary>The path of the file.</summary>
    public string Path { get; }
}

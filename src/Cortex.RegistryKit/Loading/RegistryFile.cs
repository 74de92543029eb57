using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>A registry that an application has as a file of its own.</summary>
/// <remarks>Its secrets may refer to any environment variable, and to files below its folder.</remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public sealed class RegistryFile<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly RegistryOptions options;
    private readonly RegistrySettings settings;
    private readonly SecretScope secrets;

    /// <summary>Names a file. Nothing is read yet.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How to open it; null means the defaults.</param>
    /// <exception cref="ArgumentException">The path is empty, or the settings are those of another schema.</exception>
    public RegistryFile(string path, RegistryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        Path = System.IO.Path.GetFullPath(path);
        this.options = options ?? new RegistryOptions();
        settings = TDocument.SettingsFor(this.options.Settings, EnvironmentVariables.All);
        secrets = new SecretScope(System.IO.Path.GetDirectoryName(Path), _ => true, this.options.Environment);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Reads the file.</summary>
    /// <returns>A snapshot. It is there whatever the text is; its findings say what is wrong.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read, is a folder, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public Snapshot<TDocument> Load() => Snapshot(RegistryContent.Read(Path, options.MaxFileSize));

    /// <summary>Reads the file.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A snapshot. It is there whatever the text is; its findings say what is wrong.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read, is a folder, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Snapshot<TDocument>> LoadAsync(CancellationToken cancellationToken = default) =>
        Snapshot(await RegistryContent.ReadAsync(Path, options.MaxFileSize, cancellationToken).ConfigureAwait(false));

    private Snapshot<TDocument> Snapshot(byte[]? content) =>
        new(Path, content ?? throw new FileNotFoundException($"There is no registry '{Path}'.", Path), settings, secrets);
}

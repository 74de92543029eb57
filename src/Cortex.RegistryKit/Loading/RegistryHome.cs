using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>The registries of many users: one folder each, below a root.</summary>
/// <remarks>
/// Users may write these files, so their secrets may refer only to environment variables that
/// <see cref="RegistryOptions.AllowedVariables"/> names, and to files in the user's own folder.
/// </remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public sealed class RegistryHome<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly RegistryOptions options;
    private readonly RegistrySettings settings;

    /// <summary>Names a home. Nothing is read yet.</summary>
    /// <param name="root">The path of the root folder.</param>
    /// <param name="options">How to open the registries; null means the defaults.</param>
    /// <exception cref="ArgumentException">The path is empty, or the settings are those of another schema.</exception>
    public RegistryHome(string root, RegistryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);

        Root = Path.GetFullPath(root);
        this.options = options ?? new RegistryOptions();
        settings = TDocument.SettingsFor(this.options.Settings, EnvironmentVariables.All);
    }

    /// <summary>The full path of the root folder.</summary>
    public string Root { get; }

    /// <summary>Reads a user's registry.</summary>
    /// <param name="user">The user.</param>
    /// <returns>A snapshot, that of a new registry where the user has no file.</returns>
    /// <exception cref="IOException">The file cannot be read, is a folder, is too large, or lies outside of the root.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public Snapshot<TDocument> Load(UserName user)
    {
        var path = PathOf(user);
        return Snapshot(path, RegistryContent.Read(path, options.MaxFileSize));
    }

    /// <summary>Reads a user's registry.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A snapshot, that of a new registry where the user has no file.</returns>
    /// <exception cref="IOException">The file cannot be read, is a folder, is too large, or lies outside of the root.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Snapshot<TDocument>> LoadAsync(UserName user, CancellationToken cancellationToken = default)
    {
        var path = PathOf(user);
        return Snapshot(path, await RegistryContent.ReadAsync(path, options.MaxFileSize, cancellationToken).ConfigureAwait(false));
    }

    private string PathOf(UserName user)
    {
        var folder = Path.Combine(Root, user.Value);
        var path = Path.Combine(folder, TDocument.Schema.FileName);
        RefuseLinkOutOf(new DirectoryInfo(folder));
        RefuseLinkOutOf(new FileInfo(path));
        return path;
    }

    private void RefuseLinkOutOf(FileSystemInfo entry)
    {
        if (entry.LinkTarget is null || entry.ResolveLinkTarget(returnFinalTarget: true) is not { } target || target.FullName.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return;
        throw new IOException($"'{entry.FullName}' is a link that leaves the home '{Root}'.");
    }

    private Snapshot<TDocument> Snapshot(string path, byte[]? content) =>
        new(path, content, settings, new SecretScope(Path.GetDirectoryName(path), options.AllowedVariables.Contains, options.Environment));
}

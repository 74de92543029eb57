using Cortex.RegistryKit.Cli.Mending;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>A file that the tool writes as a whole. Whoever watches it reads it again whenever it is written, so one that is right already is left alone.</summary>
/// <param name="path">The path, as whoever asked wrote it.</param>
/// <param name="content">What it is to hold.</param>
internal sealed class OutputFile(string path, byte[] content)
{
    /// <summary>The path.</summary>
    public string Path { get; } = path;

    /// <summary>What has to be done.</summary>
    /// <exception cref="CannotRunException">The file that is there cannot be read.</exception>
    public Task<OutputState> StateAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var target = LinkedFile.Of(Path);
        if (!File.Exists(target)) return OutputState.New;
        return (await File.ReadAllBytesAsync(target, cancellationToken).ConfigureAwait(false)).AsSpan().SequenceEqual(content) ? OutputState.Same : OutputState.Changed;
    });

    /// <summary>Writes the file, with the folders around it, where there is something to write.</summary>
    /// <returns>What had to be done.</returns>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public Task<OutputState> WriteAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var state = await StateAsync(cancellationToken).ConfigureAwait(false);
        if (state == OutputState.Same) return state;

        var target = LinkedFile.Of(Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, content, cancellationToken).ConfigureAwait(false);
        return state;
    });

    private async Task<OutputState> TryAsync(Func<Task<OutputState>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"'{Path}' cannot be written: {problem.Message.TrimEnd('.')}", problem);
        }
    }
}

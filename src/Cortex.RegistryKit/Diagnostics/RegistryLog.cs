using Microsoft.Extensions.Logging;

namespace Cortex.RegistryKit;

/// <summary>All messages of the library. They name files, ids and rules, never a value of a file.</summary>
internal static partial class RegistryLog
{
    [LoggerMessage(1, LogLevel.Debug, "Loaded {Path}: {Size} bytes.")]
    public static partial void Loaded(ILogger logger, string path, int size);

    [LoggerMessage(2, LogLevel.Warning, "{Path} cannot be read as a registry: {Problem}")]
    public static partial void Unreadable(ILogger logger, string path, string problem);

    [LoggerMessage(3, LogLevel.Information, "Saved {Path}: {Changes}.")]
    public static partial void Saved(ILogger logger, string path, object changes);

    [LoggerMessage(4, LogLevel.Information, "Migrated {Path} from {Source}; the old file is kept as {Kept}.")]
    public static partial void Migrated(ILogger logger, string path, string source, string kept);

    [LoggerMessage(5, LogLevel.Information, "{Path} had changed in the meantime ({Changes}); the changes were merged.")]
    public static partial void Merged(ILogger logger, string path, object changes);

    [LoggerMessage(6, LogLevel.Warning, "{Path} was not saved: {Problem}")]
    public static partial void Conflict(ILogger logger, string path, string problem);

    [LoggerMessage(7, LogLevel.Warning, "{Path} is saved, but its folder could not be brought to the disk: a crash of the machine may bring the old content back.")]
    public static partial void FolderNotFlushed(ILogger logger, string path);

    [LoggerMessage(8, LogLevel.Information, "Reloaded {Path}: {Changes}.")]
    public static partial void Reloaded(ILogger logger, string path, object changes);

    [LoggerMessage(9, LogLevel.Error, "{Path} has changed and is not taken over, the last good registry stays in use: {Problem}")]
    public static partial void Rejected(ILogger logger, string path, string problem);

    [LoggerMessage(10, LogLevel.Error, "Somebody who was told of a change of {Path} failed ({Exception}).")]
    public static partial void HandlerFailed(ILogger logger, string path, string exception);

    [LoggerMessage(11, LogLevel.Error, "A look at the files that are followed failed ({Exception}).")]
    public static partial void LookFailed(ILogger logger, string exception);
}

using Microsoft.Extensions.Logging;

namespace Cortex.RegistryKit.Hosting;

/// <summary>All messages of the hosting part. They name files, never a value of one.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(101, LogLevel.Warning, "The application starts with {Path}, which has {Errors} errors: what is unsound in it is left out.")]
    public static partial void StartsUnsound(ILogger logger, string path, int errors);
}

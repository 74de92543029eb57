using System.ComponentModel;
using System.Diagnostics;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>The process of the editor: when it is gone, nobody is there to serve.</summary>
internal static class ClientProcess
{
    /// <summary>Waits until a process ends. One that cannot be seen, as from inside of a container, is not waited for: then its stream tells.</summary>
    public static async Task WaitAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception unseen) when (unseen is ArgumentException or InvalidOperationException or Win32Exception)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }
    }
}

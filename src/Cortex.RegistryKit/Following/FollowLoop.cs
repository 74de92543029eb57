namespace Cortex.RegistryKit;

/// <summary>Looks again and again, until it is disposed.</summary>
internal sealed class FollowLoop : IDisposable
{
    private readonly CancellationTokenSource end = new();

    public FollowLoop(Func<CancellationToken, Task> look, TimeSpan interval, RegistryOptions options) => _ = RunAsync(look, interval, options, end.Token);

    public void Dispose()
    {
        end.Cancel();
        end.Dispose();
    }

    private static async Task RunAsync(Func<CancellationToken, Task> look, TimeSpan interval, RegistryOptions options, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(interval, options.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false)) await LookAsync(look, options, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }

    // One look that fails must not end all.
    private static async Task LookAsync(Func<CancellationToken, Task> look, RegistryOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await look(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            RegistryLog.LookFailed(options.Logger, problem.GetType().Name);
        }
    }
}

using System.Diagnostics;

namespace Cortex.RegistryKit.Conformance.Processes;

/// <summary>A process that answers each line with a line. One that dies or takes too long is replaced by a new one for the next question.</summary>
internal sealed class LineProcess(ProcessStartInfo start) : IDisposable
{
    private Process? process;

    /// <summary>Asks.</summary>
    /// <returns>The answer; or null, and why there is none.</returns>
    public async Task<(string? Answer, string? WhyNot)> AskAsync(string question, TimeSpan patience)
    {
        if (process is null)
        {
            process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
        }

        try
        {
            using var limit = new CancellationTokenSource(patience);
            await process.StandardInput.WriteLineAsync(question.AsMemory(), limit.Token);
            await process.StandardInput.FlushAsync(limit.Token);
            if (await process.StandardOutput.ReadLineAsync(limit.Token) is string answer) return (answer, null);

            await process.WaitForExitAsync(limit.Token);
            var code = process.ExitCode;
            Dispose();
            return (null, $"crash: exit code {code}");
        }
        catch (OperationCanceledException)
        {
            Dispose();
            return (null, $"hang: no answer within {patience.TotalSeconds} s");
        }
        catch (IOException)
        {
            Dispose();
            return (null, "crash: it does not listen any more");
        }
    }

    public void Dispose()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
        process = null;
    }
}

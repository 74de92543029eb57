using System.Globalization;
using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>Says how a run goes.</summary>
/// <param name="output">Where to say it.</param>
/// <param name="folder">Where the inputs of failures are kept.</param>
/// <param name="seed">The seed of the run.</param>
internal sealed class Report(TextWriter output, FailureFolder folder, ulong seed)
{
    private readonly Lock gate = new();

    /// <summary>How far the run is.</summary>
    public void Progress(long done, long inputs, TimeSpan elapsed, int failures) =>
        Write($"{done:N0} of {inputs:N0} inputs, {done / elapsed.TotalSeconds:N0} a second, {Failures(failures)}");

    /// <summary>What one trial cost.</summary>
    public void Tried(FuzzTarget target, Trial trial) => Write($"{target.Name,-16}{trial.Elapsed.TotalMilliseconds,9:N1} ms{trial.Allocated,15:N0} bytes");

    /// <summary>A property does not hold.</summary>
    public void Failed(Failure failure)
    {
        var file = folder.Save(failure);
        var origin = failure.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"input {number} of seed {seed}") : "the file";
        Write($"""

            FAILED {failure.Target.Name}: {failure.Target.Property}
              {origin}: {failure.Problem.Text}
              saved:  {file} ({failure.Input.Text.Length:N0} bytes)
              again:  dotnet run -c Release --project tests/Cortex.RegistryKit.Fuzz -- --target {failure.Target.Name} --repeat {file} --choices {failure.Input.Choices}

            """);
    }

    /// <summary>What came of the run.</summary>
    public void Summary(long done, long inputs, TimeSpan elapsed, IReadOnlyList<Tally> tallies, int failures)
    {
        Write($"{"target",-16}{"trials",12}{"said",12}{"seconds",9}{"memory",9}");
        foreach (var tally in tallies) Write($"{tally.Target.Name,-16}{tally.Trials,12:N0}{tally.Said,12:N0}{tally.Elapsed.TotalSeconds,9:N1}{tally.MostAllocated,9:P0}");
        Write($"{done:N0} of {inputs:N0} inputs in {elapsed.TotalSeconds:N1} seconds, {done / elapsed.TotalSeconds:N0} a second, {Failures(failures)}");
    }

    private static string Failures(int count) => count == 1 ? "1 failure" : FormattableString.Invariant($"{count} failures");

    private void Write(FormattableString line)
    {
        lock (gate) output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Cortex.RegistryKit;

/// <summary>What happens to registries, as numbers and activities that any collector can listen to. No key, no prompt and no user's name is among them.</summary>
public static class RegistryTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "Cortex.RegistryKit";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Loads = Meter.CreateCounter<long>("registry.loads", "{load}", "Registries that were read, by file name and outcome.");
    private static readonly Histogram<double> LoadDuration = Meter.CreateHistogram<double>("registry.load.duration", "s", "How long a registry takes to be read.");
    private static readonly Counter<long> Reloads = Meter.CreateCounter<long>("registry.reloads", "{reload}", "Changed files that were taken over or rejected.");
    private static readonly Counter<long> Saves = Meter.CreateCounter<long>("registry.saves", "{save}", "Registries that were written, by file name and outcome.");
    private static readonly Histogram<double> SaveDuration = Meter.CreateHistogram<double>("registry.save.duration", "s", "How long a change takes from the wait for the lock to the disk.");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("registry.conflicts", "{conflict}", "Saves of what was out of date, by whether they could be merged.");

    /// <summary>Follows a load.</summary>
    /// <param name="file">The name of the file, without its folder.</param>
    internal static Measured Load(string file) => new(Activities.StartActivity("registry.load"), file, Loads, LoadDuration);

    /// <summary>Follows a save.</summary>
    /// <param name="file">The name of the file, without its folder.</param>
    internal static Measured Save(string file) => new(Activities.StartActivity("registry.save"), file, Saves, SaveDuration);

    internal static void Reloaded(string file, bool isAccepted) => Reloads.Add(1, new("registry.file", file), new("registry.outcome", isAccepted ? "accepted" : "rejected"));

    internal static void Conflict(string file, bool isMerged) => Conflicts.Add(1, new("registry.file", file), new("registry.outcome", isMerged ? "merged" : "refused"));

    /// <summary>One load or save: ends with an outcome, or as a failure.</summary>
    internal sealed class Measured(Activity? activity, string file, Counter<long> count, Histogram<double> duration) : IDisposable
    {
        private readonly long start = Stopwatch.GetTimestamp();
        private string? outcome;

        /// <summary>Says how it ended.</summary>
        public void End(string outcome) => this.outcome = outcome;

        public void Dispose()
        {
            TagList tags = [new("registry.file", file), new("registry.outcome", outcome ?? "failed")];
            count.Add(1, tags);
            duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
            activity?.SetTag("registry.file", file);
            activity?.SetTag("registry.outcome", outcome ?? "failed");
            if (outcome is null) activity?.SetStatus(ActivityStatusCode.Error);
            activity?.Dispose();
        }
    }
}

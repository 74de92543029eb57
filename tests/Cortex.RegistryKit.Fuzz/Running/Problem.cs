using System.Diagnostics;
using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>Why a property does not hold for an input.</summary>
/// <param name="Key">What tells it from other problems of the same target; the same for inputs that fail in the same way.</param>
/// <param name="Text">What happened, for people.</param>
internal sealed record Problem(string Key, string Text)
{
    /// <summary>An exception.</summary>
    public static Problem Of(Exception exception)
    {
        var frame = new StackTrace(exception).GetFrames().FirstOrDefault(frame => frame.GetMethod()?.DeclaringType != typeof(PropertyException));
        var method = frame?.GetMethod();
        return new Problem(FormattableString.Invariant($"{exception.GetType().Name} in {method?.DeclaringType?.Name}.{method?.Name}+{frame?.GetILOffset()}"), exception is PropertyException ? exception.Message : exception.ToString());
    }

    /// <summary>Memory out of proportion.</summary>
    public static Problem OfMemory(long allocated, long allowed) => new("memory", FormattableString.Invariant($"{allocated:N0} bytes were allocated; {allowed:N0} are in proportion"));

    /// <summary>No end in sight.</summary>
    public static Problem OfTime(TimeSpan patience) => new("time", FormattableString.Invariant($"there is no end after {patience.TotalSeconds} seconds"));
}

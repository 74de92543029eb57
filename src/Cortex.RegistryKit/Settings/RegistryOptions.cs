using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cortex.RegistryKit;

/// <summary>How registries are opened.</summary>
public sealed class RegistryOptions
{
    /// <summary>The schema's settings; null reads them from the environment.</summary>
    public RegistrySettings? Settings { get; init; }

    /// <summary>How much of a file is taken in.</summary>
    public RegistryLimits Limits { get; init; } = RegistryLimits.Default;

    /// <summary>The environment variables that a registry in a home may refer to as <c>${env:NAME}</c>; none by default. An application's own file may name any.</summary>
    public IReadOnlySet<string> AllowedVariables { get; init; } = new HashSet<string>();

    /// <summary>How long a save waits for others that write the same file, before it gives up with a <see cref="TimeoutException"/>.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether a save that is based on an older version of the file is brought together with what others have changed since, where the
    /// changes do not touch; else it is a <see cref="RegistryConflictException"/> in any case.
    /// </summary>
    public bool MergesSaves { get; init; } = true;

    /// <summary>Takes note of what happens to files: loads, saves, conflicts, reloads. No secret stands in any message. By default nobody does.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Makes ids for new entries; one that an entry of the kind has already is passed over. By default eight random hexadecimal digits.</summary>
    public Func<string> NewId { get; init; } = IdMint.Random;

    /// <summary>Ids that code asks for, and that stand in no file and no schema, by their kind such as <c>role</c>: findings count them as known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> DefinedIds { get; init; } = new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>Says what day it is, for findings about models that providers retire.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where environment variables are read from.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>How a save is done.</summary>
    internal SaveSteps SaveSteps { get; init; } = SaveSteps.OfSystem;
}

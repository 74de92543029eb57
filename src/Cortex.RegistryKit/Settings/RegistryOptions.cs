namespace Cortex.RegistryKit;

/// <summary>How registries are opened.</summary>
public sealed class RegistryOptions
{
    /// <summary>How large a file may be by default, in bytes: 64 MiB.</summary>
    public const long DefaultMaxFileSize = 64L * 1024 * 1024;

    /// <summary>The schema's settings; null reads them from the environment.</summary>
    public RegistrySettings? Settings { get; init; }

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxFileSize { get; init; } = DefaultMaxFileSize;

    /// <summary>The environment variables that a registry in a home may refer to as <c>${env:NAME}</c>; none by default. An application's own file may name any.</summary>
    public IReadOnlySet<string> AllowedVariables { get; init; } = new HashSet<string>();

    /// <summary>How long a save waits for others that write the same file, before it gives up with a <see cref="TimeoutException"/>.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Makes ids for new entries; one that an entry of the kind has already is passed over. By default eight random hexadecimal digits.</summary>
    public Func<string> NewId { get; init; } = IdMint.Random;

    /// <summary>Ids that code asks for, and that stand in no file and no schema, by their kind such as <c>role</c>: findings count them as known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> DefinedIds { get; init; } = new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>Says what day it is, for findings about models that providers retire.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where environment variables are read from.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;
}

namespace Cortex.RegistryKit.Benchmarks.Data;

/// <summary>How a made-up registry looks. The same shape gives the same bytes on every machine.</summary>
public sealed record RegistryShape
{
    /// <summary>One user's registry: a few models, 3 to 4 KB.</summary>
    public static RegistryShape Typical { get; } = new() { Models = 9, Hosts = 2, Accounts = 2, Credentials = 1, Roles = 6 };

    /// <summary>1,000 models, about 300 KB.</summary>
    public static RegistryShape Large { get; } = new() { Models = 1_000, Hosts = 20, Accounts = 20, Credentials = 5, Roles = 50 };

    /// <summary>100,000 models, about 30 MB.</summary>
    public static RegistryShape Huge { get; } = new() { Models = 100_000, Hosts = 200, Accounts = 200, Credentials = 20, Roles = 500 };

    /// <summary>The number of models.</summary>
    public required int Models { get; init; }

    /// <summary>The number of hosts.</summary>
    public required int Hosts { get; init; }

    /// <summary>The number of accounts.</summary>
    public required int Accounts { get; init; }

    /// <summary>The number of credentials.</summary>
    public required int Credentials { get; init; }

    /// <summary>The number of roles.</summary>
    public required int Roles { get; init; }

    /// <summary>Whether each property stands on a line of its own, as people and the Python module write it; else there is no white space at all.</summary>
    public bool IsIndented { get; init; } = true;

    /// <summary>What stands in the labels.</summary>
    public LabelText Labels { get; init; }

    /// <summary>Whether the properties of each entry come in an order of their own.</summary>
    public bool IsShuffled { get; init; }

    /// <summary>Tells registries of one shape apart.</summary>
    public int Seed { get; init; } = 1;
}

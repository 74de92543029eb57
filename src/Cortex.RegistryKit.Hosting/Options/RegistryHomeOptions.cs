namespace Cortex.RegistryKit.Hosting;

/// <summary>Where the registries of an application's users stand, and what it does with them.</summary>
public class RegistryHomeOptions : RegistryStoreOptions
{
    private static readonly FollowOptions Defaults = new();

    /// <summary>The path of the folder below which each user has one, seen from the host's content root, or without a host from the application's folder. Required.</summary>
    public string Root { get; set; } = "";

    /// <summary>The environment variables that users' files may refer to as <c>${env:NAME}</c>; none by default.</summary>
    public IList<string> AllowedVariables { get; } = [];

    /// <summary>How many users' registries are kept in memory and followed: 10,000 by default.</summary>
    public int MaxUsers { get; set; } = Defaults.MaxUsers;

    /// <summary>After how long a user's registry goes from memory that nobody asked for: ten minutes by default.</summary>
    public TimeSpan IdleTime { get; set; } = Defaults.IdleTime;

    internal override void Check(OptionChecks checks)
    {
        base.Check(checks);
        checks.NotBlank(nameof(Root), Root, "give the folder below which each user has one");
        checks.Names(nameof(AllowedVariables), AllowedVariables);
        checks.Within(nameof(MaxUsers), MaxUsers, 1, int.MaxValue);
        checks.Within(nameof(IdleTime), IdleTime, TimeSpan.FromTicks(1), TimeSpan.MaxValue);
    }
}

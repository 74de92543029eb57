namespace Cortex.RegistryKit.Hosting;

/// <summary>Which file an application has as its model registry, and what it does with it.</summary>
public sealed class ModelRegistryOptions : RegistryFileOptions
{
    /// <summary>Roles that code asks for, and that may stand in no file: findings and the health check count them as known.</summary>
    public IList<string> DefinedRoles { get; } = [];

    /// <summary>The limits within which hosts are asked for their models.</summary>
    public ModelHostOptions HostClient { get; } = new();

    internal override void Check(OptionChecks checks)
    {
        base.Check(checks);
        checks.Names(nameof(DefinedRoles), DefinedRoles);
        HostClient.Check(checks);
    }

    internal override IReadOnlyDictionary<string, IReadOnlyCollection<string>> AllDefinedIds() => RoleIds.With(base.AllDefinedIds(), DefinedRoles);
}

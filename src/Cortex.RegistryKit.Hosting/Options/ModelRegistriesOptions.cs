namespace Cortex.RegistryKit.Hosting;

/// <summary>Where the model registries of an application's users stand, and what it does with them.</summary>
public sealed class ModelRegistriesOptions : RegistryHomeOptions
{
    /// <summary>Roles that code asks for, and that may stand in no file: findings count them as known, and metrics name them.</summary>
    public IList<string> DefinedRoles { get; } = [];

    /// <summary>The limits within which hosts are asked for their models. Where an application has a registry of its own besides, those of the first that is registered count.</summary>
    public ModelHostOptions HostClient { get; } = new();

    internal override void Check(OptionChecks checks)
    {
        base.Check(checks);
        checks.Names(nameof(DefinedRoles), DefinedRoles);
        HostClient.Check(checks);
    }

    internal override IReadOnlyDictionary<string, IReadOnlyCollection<string>> AllDefinedIds() => RoleIds.With(base.AllDefinedIds(), DefinedRoles);
}

namespace Cortex.RegistryKit.Cli.Registries;

/// <summary>What went along with a removal: another entry, or a reference in one.</summary>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Id">Its id.</param>
/// <param name="Property">The reference that was emptied; null where the whole entry went.</param>
/// <param name="Was">What the reference held; null where the whole entry went.</param>
internal sealed record Consequence(string Kind, string Id, string? Property, string? Was)
{
    public override string ToString() => Property is null ? $"{Kind} '{Id}'" : $"{Kind} '{Id}', {Property} (it was '{Was}')";
}

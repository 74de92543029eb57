namespace Cortex.RegistryKit;

/// <summary>Something that code needs of an entity in a chain, and that the entity does not have.</summary>
/// <param name="Source">Where the chain names the entity: a slot, a setting, or a last resort.</param>
/// <param name="Id">The entity's id.</param>
/// <param name="Property">The property's name in JSON, such as <c>context_k</c>.</param>
/// <param name="Reason">What is lacking, as a sentence without a full stop.</param>
/// <param name="IsUnknown">Whether the registry does not say: the entity may have it.</param>
public sealed record UnmetNeed(string Source, string Id, string Property, string Reason, bool IsUnknown);

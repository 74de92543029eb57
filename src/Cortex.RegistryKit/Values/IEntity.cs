namespace Cortex.RegistryKit;

/// <summary>An entry of a registry that has an id.</summary>
/// <typeparam name="TId">The type of its id.</typeparam>
public interface IEntity<out TId>
{
    /// <summary>The id, unique among the entries of its kind.</summary>
    TId Id { get; }
}

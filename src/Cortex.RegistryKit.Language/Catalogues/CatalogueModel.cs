namespace Cortex.RegistryKit.Language.Catalogues;

/// <summary>A model that a provider offers, as a catalogue describes it.</summary>
public sealed class CatalogueModel
{
    /// <summary>Describes a model.</summary>
    /// <param name="id">The name that the provider has for it.</param>
    /// <param name="limits">Its numbers by their names, such as <c>context_k</c>; one that is unknown is absent, or 0.</param>
    public CatalogueModel(string id, IReadOnlyDictionary<string, double> limits)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Limits = limits ?? throw new ArgumentNullException(nameof(limits));
    }

    /// <summary>The name that the provider has for it.</summary>
    public string Id { get; }

    /// <summary>Its numbers by their names, such as <c>context_k</c>.</summary>
    public IReadOnlyDictionary<string, double> Limits { get; }

    /// <summary>The first day on which the provider no longer serves it; null where none is announced.</summary>
    public DateTime? Retires { get; init; }

    /// <summary>The model that the provider recommends in its place, or null.</summary>
    public string? Replacement { get; init; }
}

using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit;

/// <summary>The models that providers offer, as far as this version knows.</summary>
public static class Catalogue
{
    /// <summary>The providers that there is a catalogue of, in ordinal order.</summary>
    public static EquatableList<string> Providers { get; } = [.. CatalogueFiles.Shipped.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The catalogue files of this version, for a <see cref="CatalogueSet"/> that the rules are to look into.</summary>
    public static IReadOnlyList<JsonTree> Files => CatalogueFiles.All;

    /// <summary>The models of a provider.</summary>
    /// <param name="provider">The provider, such as <c>anthropic</c>. Case counts.</param>
    /// <returns>Its models in the catalogue's order; none where the provider is unknown or null.</returns>
    public static EquatableList<CatalogueEntry> Of(string? provider) => CatalogueFiles.Shipped.GetValueOrDefault(provider ?? "", []);

    /// <summary>The models of a provider, and additions to them.</summary>
    /// <param name="provider">The provider, such as <c>anthropic</c>. Case counts.</param>
    /// <param name="additions">More models. One whose id the catalogue has takes the place of that entry; of two with the same id the first counts.</param>
    /// <returns>The catalogue's models in its order, then the other additions in theirs.</returns>
    public static EquatableList<CatalogueEntry> Of(string? provider, IEnumerable<CatalogueEntry> additions)
    {
        ArgumentNullException.ThrowIfNull(additions);

        var merged = new OrderedDictionary<string, CatalogueEntry>(StringComparer.Ordinal);
        foreach (var entry in Of(provider)) merged.TryAdd(entry.Id, entry);
        foreach (var addition in additions.DistinctBy(addition => addition.Id, StringComparer.Ordinal)) merged[addition.Id] = addition;
        return [.. merged.Values];
    }
}

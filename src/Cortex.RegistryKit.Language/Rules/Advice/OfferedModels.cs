using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Rules.Advice;

/// <summary>What providers offer as far as a file can know: their catalogues, and what the file itself adds to them.</summary>
internal sealed class OfferedModels(Inspection inspection)
{
    private static readonly IReadOnlyDictionary<string, double> NoLimits = new Dictionary<string, double>();

    private readonly Dictionary<CatalogueWord, IReadOnlyDictionary<string, CatalogueModel>?> known = [];

    /// <summary>The models that a word means, by their ids; null where there is no catalogue.</summary>
    public IReadOnlyDictionary<string, CatalogueModel>? Of(CatalogueWord word)
    {
        if (!known.TryGetValue(word, out var models)) known[word] = models = Merge(word);
        return models;
    }

    private Dictionary<string, CatalogueModel>? Merge(CatalogueWord word)
    {
        if (inspection.Context.Catalogues.Of(word.Provider) is not { } catalogue) return null;

        var models = catalogue.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        if (word.Additions is not string kind) return models;
        foreach (var entry in inspection.Entities.Of(kind).Reverse().Where(entry => entry.Text(CatalogueKeywords.ProviderProperty) == word.Provider))
        {
            var limits = word.Limits.Where(limit => entry.Number(limit) is not null).ToDictionary(limit => limit, limit => entry.Number(limit)!.Value, StringComparer.Ordinal);
            models[entry.Id] = new CatalogueModel(entry.Id, limits.Count == 0 ? NoLimits : limits);
        }

        return models;
    }
}

using System.Globalization;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Catalogues;

/// <summary>What providers are known to offer, from catalogue files.</summary>
public sealed class CatalogueSet
{
    private readonly Dictionary<string, Dictionary<string, CatalogueModel>> providers;

    private CatalogueSet(Dictionary<string, Dictionary<string, CatalogueModel>> providers) => this.providers = providers;

    /// <summary>No catalogue at all.</summary>
    public static CatalogueSet Empty { get; } = new([]);

    /// <summary>Reads catalogue files. What is not a catalogue, or no entry of one, is passed over: a catalogue gives advice.</summary>
    /// <param name="files">The files; of two with the same provider both count, of two models with the same id the first.</param>
    public static CatalogueSet Read(IEnumerable<JsonTree> files)
    {
        if (files is null) throw new ArgumentNullException(nameof(files));

        var providers = new Dictionary<string, Dictionary<string, CatalogueModel>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Text(file.Root, "provider") is not string provider || !file.Root.TryGetMember("models", out var models)) continue;
            if (!providers.TryGetValue(provider, out var known)) providers[provider] = known = new Dictionary<string, CatalogueModel>(StringComparer.Ordinal);
            foreach (var entry in models.Value.Elements)
            {
                if (Read(entry) is { } model && !known.ContainsKey(model.Id)) known.Add(model.Id, model);
            }
        }

        return new CatalogueSet(providers);
    }

    /// <summary>The models of a provider by their ids; null where there is no catalogue of it.</summary>
    /// <param name="provider">The provider, such as <c>google</c>.</param>
    public IReadOnlyDictionary<string, CatalogueModel>? Of(string provider) => providers.TryGetValue(provider ?? throw new ArgumentNullException(nameof(provider)), out var models) ? models : null;

    private static CatalogueModel? Read(JsonNode entry)
    {
        if (Text(entry, "id") is not string id) return null;

        var limits = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var member in entry.Members)
        {
            if (member.Value.TryGetNumber(out var number)) limits[member.Name] = number;
        }

        return new CatalogueModel(id, limits) { Retires = Day(Text(entry, "retires")), Replacement = Text(entry, "replacement") };
    }

    private static DateTime? Day(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : null;

    private static string? Text(JsonNode owner, string name) => owner.TryGetMember(name, out var member) && member.Value.TryGetText(out var text) && text.Length > 0 ? text : null;
}

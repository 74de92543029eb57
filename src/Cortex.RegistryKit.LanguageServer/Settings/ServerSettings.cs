using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.LanguageServer.Settings;

/// <summary>What an editor's settings say.</summary>
internal sealed record ServerSettings
{
    /// <summary>Ids that stand in no file, by their kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> DefinedIds { get; init; } = new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>Whether the files are committed, so that no key may stand in them.</summary>
    public bool IsCommitted { get; init; } = true;

    /// <summary>Whether <c>format</c> says what a text must be.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>The least severity to show.</summary>
    public Severity Severity { get; init; } = Severity.Information;

    /// <summary>Further catalogues, relative to the folder that is open.</summary>
    public IReadOnlyList<string> Catalogues { get; init; } = [];

    /// <summary>Further schemas, relative to the folder that is open.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    /// <summary>Where a derived schema is to be kept, relative to the folder of each registry; null: only those that are there already are kept current.</summary>
    public string? DerivedSchema { get; init; }
}

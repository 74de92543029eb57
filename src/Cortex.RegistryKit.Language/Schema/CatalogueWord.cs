namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What <c>x-rk-catalogue</c> says: the string names an entry of a catalogue.</summary>
public sealed class CatalogueWord
{
    internal CatalogueWord(string provider, IReadOnlyList<string> limits, string? additions)
    {
        Provider = provider;
        Limits = limits;
        Additions = additions;
    }

    /// <summary>The provider whose catalogue it is.</summary>
    public string Provider { get; }

    /// <summary>The numbers beside the string that must not be greater than the catalogue's of the same name.</summary>
    public IReadOnlyList<string> Limits { get; }

    /// <summary>The kind of entities by which a file adds to the catalogues, or null.</summary>
    public string? Additions { get; }
}

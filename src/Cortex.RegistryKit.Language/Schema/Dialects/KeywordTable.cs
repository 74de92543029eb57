namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>The keywords of a dialect, and how each is read. A dialect is described by what sets it apart from the one before it.</summary>
internal sealed class KeywordTable
{
    private readonly Dictionary<string, Keyword> keywords;

    public KeywordTable(Dictionary<string, Keyword> keywords) => this.keywords = keywords;

    /// <summary>The names of all keywords.</summary>
    public IEnumerable<string> Names => keywords.Keys;

    /// <summary>How a keyword is read.</summary>
    public Keyword this[string name] => keywords[name];

    /// <summary>Whether there is such a keyword.</summary>
    public bool Has(string name) => keywords.ContainsKey(name);

    /// <summary>The same, with keywords that are new or read in another way.</summary>
    public KeywordTable With(Dictionary<string, Keyword> others)
    {
        var all = new Dictionary<string, Keyword>(keywords, StringComparer.Ordinal);
        foreach (var other in others) all[other.Key] = other.Value;
        return new KeywordTable(all);
    }

    /// <summary>The same, without some keywords.</summary>
    public KeywordTable Without(params string[] names) => new(keywords.Where(keyword => !names.Contains(keyword.Key)).ToDictionary(keyword => keyword.Key, keyword => keyword.Value, StringComparer.Ordinal));
}

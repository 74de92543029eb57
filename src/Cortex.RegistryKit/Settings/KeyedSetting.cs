using System.Collections;

namespace Cortex.RegistryKit;

/// <summary>A setting that every key may have its own value of, such as <c>ROLE_CHAT</c> for the role <c>chat</c>. Case does not count.</summary>
public sealed class KeyedSetting : IEnumerable<KeyValuePair<string, string>>
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value for a key; empty where there is none.</summary>
    /// <param name="key">The key.</param>
    public string this[string key]
    {
        get => values.GetValueOrDefault(key, "");
        init => values[key] = value;
    }

    internal void Add(string key, string value) => values[key] = value;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => values.GetEnumerator();
}

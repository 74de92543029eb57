using System.Text;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Looks up string tokens by what they mean, without making a string of each one that is passed.</summary>
internal sealed class TextTable<T>
    where T : class, new()
{
    private readonly Dictionary<int, Entry> byHash = [];
    private readonly List<Entry> entries = [];

    public int Count => entries.Count;

    /// <summary>What was added, in that order.</summary>
    public IEnumerable<KeyValuePair<string, T>> Entries => entries.Select(entry => new KeyValuePair<string, T>(entry.Key, entry.Value));

    public T GetOrAdd(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        var hash = Hash(bytes, 0, bytes.Length);
        byHash.TryGetValue(hash, out var first);
        for (var entry = first; entry is not null; entry = entry.Next)
        {
            if (entry.Key == key) return entry.Value;
        }

        var added = new Entry(key, first);
        byHash[hash] = added;
        entries.Add(added);
        return added.Value;
    }

    /// <summary>The value of the key that a sound string token means; null where there is none.</summary>
    public T? Find(Utf8Text text, ByteSpan token)
    {
        var (start, length) = (token.Start + 1, token.Length - 2);
        if (length < 0) return null;

        string? meaning = null;
        var hash = 0;
        if (Array.IndexOf(text.Bytes, (byte)'\\', start, length) < 0)
        {
            hash = Hash(text.Bytes, start, length);
        }
        else
        {
            JsonText.TryDecode(text, token, out meaning);
            var bytes = Encoding.UTF8.GetBytes(meaning);
            hash = Hash(bytes, 0, bytes.Length);
        }

        byHash.TryGetValue(hash, out var entry);
        for (; entry is not null; entry = entry.Next)
        {
            meaning ??= Encoding.UTF8.GetString(text.Bytes, start, length);
            if (entry.Key == meaning) return entry.Value;
        }

        return null;
    }

    // FNV-1a.
    private static int Hash(byte[] bytes, int start, int length)
    {
        var hash = 2166136261;
        for (var i = start; i < start + length; i++) hash = unchecked((hash ^ bytes[i]) * 16777619);
        return unchecked((int)hash);
    }

    private sealed class Entry(string key, Entry? next)
    {
        public string Key { get; } = key;

        public T Value { get; } = new();

        public Entry? Next { get; } = next;
    }
}

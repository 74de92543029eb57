using System.Text.Json;

namespace Cortex.RegistryKit.Fuzz.Inputs;

/// <summary>Where the values, names and entries of a text stand; of one that is not JSON, those before the first mistake.</summary>
internal sealed class JsonParts
{
    private readonly List<Range> values = [];
    private readonly List<Range> names = [];
    private readonly List<Range> entries = [];

    private JsonParts()
    {
    }

    /// <summary>Values of any kind, at any depth.</summary>
    public IReadOnlyList<Range> Values => values;

    /// <summary>The names of members, with their quotes.</summary>
    public IReadOnlyList<Range> Names => names;

    /// <summary>Members with their names, and elements.</summary>
    public IReadOnlyList<Range> Entries => entries;

    /// <summary>Finds the parts of a text.</summary>
    public static JsonParts Of(byte[] text)
    {
        var parts = new JsonParts();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 2048 });
        try
        {
            parts.Read(ref reader);
        }
        catch (JsonException)
        {
            // What was found so far is enough to do something with.
        }

        return parts;
    }

    private void Read(ref Utf8JsonReader reader)
    {
        var open = new Stack<(int Value, int Entry)>();
        int? name = null;
        while (reader.Read())
        {
            var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    // The reader has consumed the colon as well.
                    names.Add(start..(start + reader.ValueSpan.Length + 2));
                    name = start;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push((start, name ?? start));
                    name = null;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var (value, entry) = open.Pop();
                    Add(value, entry, end, isRoot: open.Count == 0);
                    break;
                default:
                    Add(start, name ?? start, end, isRoot: open.Count == 0);
                    name = null;
                    break;
            }
        }
    }

    private void Add(int value, int entry, int end, bool isRoot)
    {
        values.Add(value..end);
        if (!isRoot) entries.Add(entry..end);
    }
}

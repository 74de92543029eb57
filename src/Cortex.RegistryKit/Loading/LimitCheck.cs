using System.Text.Json;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>Holds a content against the limits. Most need no look at their tokens: they are too short to go beyond.</summary>
internal static class LimitCheck
{
    /// <summary>What goes beyond a limit, as <c>(line,column): a sentence without a full stop</c>; null where nothing does.</summary>
    public static string? ProblemOf(byte[] content, RegistryLimits limits)
    {
        if (limits.MaxDepth == RegistryLimits.DefaultMaxDepth && content.AsSpan().Count((byte)',') < limits.MaxEntries && !MayHoldLongText(content, limits.MaxTextLength)) return null;
        return FirstBeyond(content, limits) is not var (offset, problem) ? null : $"({Utf8Text.FromBytes(content).PositionAt(offset)}): {problem}";
    }

    // A text of more than so many bytes covers all of an aligned window of half as many, in which no quote ends it.
    private static bool MayHoldLongText(ReadOnlySpan<byte> content, int limit)
    {
        var window = Math.Max(limit / 2, 1);
        for (var start = 0; content.Length - start >= window; start += window)
        {
            if (!HasPlainQuote(content.Slice(start, window))) return true;
        }

        return false;
    }

    private static bool HasPlainQuote(ReadOnlySpan<byte> window)
    {
        for (var i = window.IndexOf((byte)'"'); i >= 0;)
        {
            if (i > 0 && window[i - 1] != '\\') return true;
            var next = window[(i + 1)..].IndexOf((byte)'"');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    private static (int Offset, string Problem)? FirstBeyond(byte[] content, RegistryLimits limits)
    {
        var text = DocumentText.WithoutByteOrderMark(content);
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = RegistryLimits.DefaultMaxDepth + 1 });
        var entries = new int[RegistryLimits.DefaultMaxDepth + 2];
        var isMember = false;
        try
        {
            while (reader.Read())
            {
                // Of a member its name counts, and not its value.
                if (!isMember) Count(ref reader, entries);
                isMember = reader.TokenType == JsonTokenType.PropertyName;
                if (Problem(ref reader, entries, limits) is string problem) return (content.Length - text.Length + (int)reader.TokenStartIndex, problem);
            }
        }
        catch (JsonException)
        {
            // What stands there is no JSON, or too deep for any reader: the rules say so, with the place.
        }

        return null;
    }

    private static void Count(ref Utf8JsonReader reader, int[] entries)
    {
        if (reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject)) entries[reader.CurrentDepth]++;
    }

    private static string? Problem(ref Utf8JsonReader reader, int[] entries, RegistryLimits limits)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray or JsonTokenType.StartObject when reader.CurrentDepth >= limits.MaxDepth:
                return Beyond(nameof(RegistryLimits.MaxDepth), $"lists and objects stand deeper in each other than {limits.MaxDepth}");
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                entries[reader.CurrentDepth + 1] = 0;
                break;
            case JsonTokenType.String or JsonTokenType.PropertyName when reader.ValueSpan.Length > limits.MaxTextLength:
                return Beyond(nameof(RegistryLimits.MaxTextLength), $"a text is longer than {limits.MaxTextLength} bytes");
        }

        return entries[reader.CurrentDepth] > limits.MaxEntries ? Beyond(nameof(RegistryLimits.MaxEntries), $"a list or an object has more than {limits.MaxEntries} entries") : null;
    }

    private static string Beyond(string limit, string problem) => $"{problem}, the limit that {nameof(RegistryLimits)}.{limit} sets";
}

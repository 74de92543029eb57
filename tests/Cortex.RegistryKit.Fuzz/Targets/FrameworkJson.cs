using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>What .NET's own reader says of a text, asked for the same depth and for UTF-8 throughout.</summary>
internal static class FrameworkJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonTree.MaxDepth };

    /// <summary>The text behind a byte order mark, which the reader does not expect.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(byte[] text) => text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsMemory(3) : text;

    /// <summary>The value of a text.</summary>
    public static bool TryParse(byte[] text, [NotNullWhen(true)] out JsonDocument? document)
    {
        document = null;
        var json = WithoutMark(text);
        if (!Utf8.IsValid(json.Span)) return false;

        try
        {
            document = JsonDocument.Parse(json, Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The text of a string; null where it has half of a surrogate pair, which the reader refuses to give out.</summary>
    public static string? TextOf(JsonElement value) => Guarded(value, static value => value.GetString());

    /// <summary>The name of a member, likewise.</summary>
    public static string? NameOf(JsonProperty member) => Guarded(member, static member => member.Name);

    private static string? Guarded<T>(T from, Func<T, string?> get)
    {
        try
        {
            return get(from);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>Tells files of older versions from present ones, which nearly all are: a look at the beginning of the text has to do.</summary>
internal static class OlderVersion
{
    /// <summary>The tree of a file that may be of an older version; null for one of the present version, or where the text cannot be read.</summary>
    public static JsonTree? Of(byte[] content, SchemaText schema)
    {
        if (!schema.CanMigrate || schema.VersionProperty is not string property || SaysPresent(content, property, schema.Version)) return null;

        var tree = JsonTree.Parse(Utf8Text.FromBytes(content));
        return tree.Errors.Count == 0 && tree.Root.TryGetMember(property, out var version) && version.Value.TryGetNumber(out var number) && number < schema.Version ? tree : null;
    }

    // Of several versions the last would count; where the name stands once, the first is the last.
    private static bool SaysPresent(ReadOnlySpan<byte> content, string property, int version)
    {
        var quoted = System.Text.Encoding.UTF8.GetBytes($"\"{property}\"");
        return content.IndexOf(quoted) == content.LastIndexOf(quoted) && Says(DocumentText.WithoutByteOrderMark(content), property, version);
    }

    private static bool Says(ReadOnlySpan<byte> text, string property, int version)
    {
        var json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonTree.MaxDepth });
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isVersion = json.ValueTextEquals(property);
                if (!json.Read()) return false;
                if (isVersion) return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) && number == version;
                json.Skip();
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // It is no JSON, or a name has half of a surrogate pair in it: the tree finds out what there is.
        }

        return false;
    }
}

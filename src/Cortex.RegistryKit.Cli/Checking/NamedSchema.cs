using System.Text.Json;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>The schema that a file names, found without a tree.</summary>
internal static class NamedSchema
{
    /// <summary>Reads what stands in <c>$schema</c>.</summary>
    /// <param name="utf8">A text that is JSON, without a byte order mark.</param>
    /// <param name="name">The text; null where the file names no schema.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out string? name)
    {
        name = null;
        if (utf8.IndexOf("$schema"u8) < 0 && !EscapedLetters.MayStandIn(utf8)) return true;

        try
        {
            var json = new Utf8JsonReader(utf8);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isSchema = json.ValueTextEquals("$schema"u8);
                json.Read();
                if (isSchema && json.TokenType == JsonTokenType.String) name ??= json.GetString();
                else json.Skip();
            }

            return true;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}

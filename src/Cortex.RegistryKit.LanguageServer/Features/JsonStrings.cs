using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Texts as JSON spells them.</summary>
internal static class JsonStrings
{
    /// <summary>A text in quotes, with as few escapes as may be.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}

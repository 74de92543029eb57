using System.Runtime.CompilerServices;
using System.Text;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Compiler;

/// <summary>The texts of a compiler in our own terms. Each is encoded and parsed once, for as long as the compiler keeps it.</summary>
internal static class SourceTexts
{
    private const int Utf8CodePage = 65001;

    private static readonly ConditionalWeakTable<SourceText, Utf8Text> Encoded = new();
    private static readonly ConditionalWeakTable<SourceText, JsonTree> Trees = new();
    private static readonly ConditionalWeakTable<SourceText, RegistrySchema> Schemas = new();

    /// <summary>The bytes of a text.</summary>
    public static Utf8Text Encode(SourceText text) => Encoded.GetValue(text, static text => Utf8Text.FromBytes(Bytes(text)));

    /// <summary>The text as JSON.</summary>
    public static JsonTree Tree(SourceText text) => Trees.GetValue(text, static text => JsonTree.Parse(Encode(text)));

    /// <summary>The text as a schema.</summary>
    public static RegistrySchema Schema(SourceText text) => Schemas.GetValue(text, static text => RegistrySchema.Parse(Encode(text)));

    // A file that is not UTF-8 was decoded in another way. Its own bytes are what the rules have to see.
    private static byte[] Bytes(SourceText text)
    {
        var content = text.ToString();
        return text.Encoding is not { CodePage: not Utf8CodePage } other ? Encoding.UTF8.GetBytes(content) : [.. other.GetPreamble(), .. other.GetBytes(content)];
    }
}

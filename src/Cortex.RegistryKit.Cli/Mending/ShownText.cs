using System.Text;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Secrets;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>A registry's text as it may be shown.</summary>
internal static class ShownText
{
    /// <summary>What is shorter is no key, and may be a part of anything.</summary>
    public const int ShortestKey = 6;

    private static readonly byte[] Mask = "\"(secret)\""u8.ToArray();

    /// <summary>The secrets that stand in a text.</summary>
    public static IReadOnlyList<string> LiteralsOf(Utf8Text text, RegistrySchema schema) =>
        [.. Unnamed(text, SecretPlaces.FindLikely(JsonTree.Parse(text), schema)).Select(span => text.GetString(span).Trim('"')).Where(literal => literal.Length >= ShortestKey).Distinct().OrderByDescending(literal => literal.Length)];

    /// <summary>A text with <c>(secret)</c> in the place of all that is or may be one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="secrets">Secrets that must not be shown wherever they stand.</param>
    public static string Of(Utf8Text text, RegistrySchema schema, IReadOnlyList<string> secrets)
    {
        var masked = Encoding.UTF8.GetString(TextChange.Apply(text, [.. Unnamed(text, SecretPlaces.Find(JsonTree.Parse(text), schema)).Select(span => new TextChange(span, Mask))]));
        return secrets.Aggregate(masked, (shown, secret) => shown.Replace(secret, "(secret)", StringComparison.Ordinal));
    }

    private static IEnumerable<ByteSpan> Unnamed(Utf8Text text, IEnumerable<ByteSpan> places) => places.Where(span => !EnvReferences.IsPlain(text.GetString(span)));
}

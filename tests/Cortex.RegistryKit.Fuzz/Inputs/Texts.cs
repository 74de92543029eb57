using System.Text;
using System.Text.RegularExpressions;
using Cortex.RegistryKit.Language.Tests.Edits;
using Cortex.RegistryKit.Tests.Validation;
using CsCheck;

namespace Cortex.RegistryKit.Fuzz.Inputs;

/// <summary>Texts before anything is done to them: registries, other JSON, and what is none.</summary>
internal static partial class Texts
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", " ", "\n", "\r", "\t", "\uFEFF", "\0", "/", "//", "/*", "'", "\\", "null", "true", "false", "nul", "NaN", "-", "+", "0", "-0", "1", "01", "1.", ".5", "1e", "1e5", "1E-400",
        "2147483648", "\"\"", "\"a\"", "\"id\"", "\"version\"", "\"roles\"", "\"\\u", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uD83D\\uDE00\"", "\"\\x\"", "é", "🚀", "\u2028",
    ];

    private static readonly Gen<Random> Randoms = Gen.Int.Select(seed => new Random(seed));

    private static readonly Gen<byte[]> Sound = Registries(0);

    private static readonly Gen<byte[]> Json = Gen.Int.Select(seed => new RandomDocuments(seed)).Select(documents => Encoding.UTF8.GetBytes(documents.Text(documents.Value(5))));

    private static readonly Gen<byte[]> Soup = Gen.OneOf(Tokens).Array[0, 40].Select(tokens => Encoding.UTF8.GetBytes(string.Concat(tokens)));

    /// <summary>Any text, most of them registries.</summary>
    public static Gen<byte[]> Any { get; } = Gen.Frequency<byte[]>(
        (5, Sound),
        (4, Registries(0.01)),
        (2, Registries(0.1)),
        (3, Gen.OneOf<byte[]>(Sound, Registries(0.01)).Select(AsVersion1)),
        (3, Gen.OneOf(SeedTexts.Corpus)),
        (4, Gen.OneOf(SeedTexts.Registries)),
        (3, Json),
        (1, Soup),
        (1, Gen.Byte.Array[0, 60]));

    private static Gen<byte[]> Registries(double mistakes) => Randoms.Select(random => Encoding.UTF8.GetBytes(new RandomRegistries(random).Next(mistakes)));

    private static byte[] AsVersion1(byte[] text) => Encoding.UTF8.GetBytes(Version().Replace(Encoding.UTF8.GetString(text), "${1}1"));

    [GeneratedRegex("""("version"\s*:\s*)[^,}\s]+""")]
    private static partial Regex Version();
}

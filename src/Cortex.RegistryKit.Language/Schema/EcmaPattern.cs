using System.Text;
using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A <c>pattern</c>: an ECMA-262 regular expression, translated so that .NET decides as JavaScript would.</summary>
public sealed class EcmaPattern
{
    /// <summary>How long a match may take before it counts as none.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private const string WhiteSpace = @"\t\n\v\f\r \u00a0\ufeff\p{Zs}\u2028\u2029";

    private readonly Regex regex;

    private EcmaPattern(string source, string translation, Regex regex)
    {
        Source = source;
        Translation = translation;
        this.regex = regex;
    }

    /// <summary>The pattern as the schema has it.</summary>
    public string Source { get; }

    /// <summary>The same for <see cref="Regex"/>, with <see cref="RegexOptions.CultureInvariant"/>.</summary>
    public string Translation { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="source">The pattern.</param>
    /// <param name="pattern">The pattern, or null where it is none that .NET can take over.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string source, out EcmaPattern? pattern)
    {
        pattern = null;
        try
        {
            var translation = Translate(source ?? throw new ArgumentNullException(nameof(source)));
            pattern = new EcmaPattern(source, translation, new Regex(translation, RegexOptions.CultureInvariant, Timeout));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a text contains a match.</summary>
    /// <param name="text">The text.</param>
    public bool IsMatch(string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // Where the two dialects read the same text differently: digits and word characters are ASCII in ECMA-262, `$` stands
    // for the very end, and white space includes U+FEFF but not U+0085.
    private static string Translate(string source)
    {
        var result = new StringBuilder(source.Length + 16);
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '\\' && i + 1 < source.Length)
            {
                i++;
                result.Append(TranslateEscape(source[i], inClass));
                continue;
            }

            if (c == '[') inClass = true;
            if (c == ']') inClass = false;
            if (c == '$' && !inClass) result.Append(@"\z");
            else result.Append(c);
        }

        return result.ToString();
    }

    private static string TranslateEscape(char escaped, bool inClass) => (escaped, inClass) switch
    {
        ('d', true) => "0-9",
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', true) => "a-zA-Z0-9_",
        ('w', false) => "[a-zA-Z0-9_]",
        ('W', false) => "[^a-zA-Z0-9_]",
        ('s', true) => WhiteSpace,
        ('s', false) => "[" + WhiteSpace + "]",
        ('S', false) => "[^" + WhiteSpace + "]",
        _ => "\\" + escaped,
    };

}

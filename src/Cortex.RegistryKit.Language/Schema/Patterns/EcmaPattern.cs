using System.Text.RegularExpressions;
using Cortex.RegistryKit.Language.Schema.Patterns;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A <c>pattern</c>: an ECMA-262 regular expression over code points, translated so that .NET decides as JavaScript would.</summary>
public sealed class EcmaPattern
{
    /// <summary>How long a match may take before it counts as none.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly Regex regex;

    private EcmaPattern(string source, string translation)
    {
        Source = source;
        Translation = translation;
        regex = new Regex(translation, RegexOptions.CultureInvariant, Timeout);
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
        (pattern, _) = Parse(source ?? throw new ArgumentNullException(nameof(source)));
        return pattern is not null;
    }

    /// <summary>Whether a text is a regular expression of ECMA-262, strictly: as JavaScript's <c>u</c> flag demands.</summary>
    /// <param name="source">The text.</param>
    public static bool IsWellFormed(string source)
    {
        try
        {
            _ = new Regex(new EcmaTranslator(source ?? throw new ArgumentNullException(nameof(source)), isStrict: true).Translate());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (NotSupportedException)
        {
            return true;
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

    /// <summary>Reads a pattern; where there is none, what it has that .NET lacks, unless it is none at all.</summary>
    internal static (EcmaPattern? Pattern, string? Lacking) Parse(string source)
    {
        try
        {
            return (new EcmaPattern(source, new EcmaTranslator(source, isStrict: false).Translate()), null);
        }
        catch (ArgumentException)
        {
            return (null, null);
        }
        catch (NotSupportedException exception)
        {
            return (null, exception.Message);
        }
    }
}

namespace Cortex.RegistryKit.Language.Schema.Patterns;

/// <summary>The properties behind <c>\p</c> that .NET has too: the general categories, by their short and long names. Beyond the basic plane .NET has none.</summary>
internal static class UnicodeProperties
{
    private static readonly string[] Names =
    [
        "C Other", "Cc Control cntrl", "Cf Format", "Cn Unassigned", "Co Private_Use", "Cs Surrogate",
        "L Letter", "Ll Lowercase_Letter", "Lm Modifier_Letter", "Lo Other_Letter", "Lt Titlecase_Letter", "Lu Uppercase_Letter",
        "M Mark Combining_Mark", "Mc Spacing_Mark", "Me Enclosing_Mark", "Mn Nonspacing_Mark",
        "N Number", "Nd Decimal_Number digit", "Nl Letter_Number", "No Other_Number",
        "P Punctuation punct", "Pc Connector_Punctuation", "Pd Dash_Punctuation", "Pe Close_Punctuation", "Pf Final_Punctuation", "Pi Initial_Punctuation", "Po Other_Punctuation", "Ps Open_Punctuation",
        "S Symbol", "Sc Currency_Symbol", "Sk Modifier_Symbol", "Sm Math_Symbol", "So Other_Symbol",
        "Z Separator", "Zl Line_Separator", "Zp Paragraph_Separator", "Zs Space_Separator",
    ];

    private static readonly Dictionary<string, string> ByName = Names.Select(line => line.Split(' ')).SelectMany(names => names.Select(name => (name, names[0]))).ToDictionary(entry => entry.name, entry => entry.Item2, StringComparer.Ordinal);

    /// <summary>The categories that a property consists of.</summary>
    public static IReadOnlyList<string> Categories(string property)
    {
        var name = property.Substring(property.IndexOf('=') + 1);
        var isCategory = property == name || property.StartsWith("gc=", StringComparison.Ordinal) || property.StartsWith("General_Category=", StringComparison.Ordinal);
        if (isCategory && ByName.TryGetValue(name, out var category)) return [category];
        if (property.Length == 0 || !property.All(c => Formats.Ascii.IsLetterOrDigit(c) || c is '_' or '=')) throw new ArgumentException("No property of characters.");
        throw new NotSupportedException($@"\p{{{property}}}");
    }
}

using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>C#'s own spelling of names and literals.</summary>
internal static class CSharp
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "field", "value", "required", "file", "record", "partial", "scoped", "var", "dynamic", "await", "async", "yield", "when", "where", "with", "and", "or", "not", "is", "nameof", "extension",
    };

    /// <summary>A name in Pascal case, made of the letters and digits of a text; <c>_</c> where there are none.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder();
        var atStart = true;
        foreach (var c in text)
        {
            if (!IsNamePart(c))
            {
                atStart = true;
                continue;
            }

            name.Append(atStart ? char.ToUpperInvariant(c) : c);
            atStart = false;
        }

        if (name.Length == 0 || char.GetUnicodeCategory(name[0]) == UnicodeCategory.DecimalDigitNumber) name.Insert(0, '_');
        return name.ToString();
    }

    /// <summary>The same name for a local variable. It differs from the first, even where a script has no case.</summary>
    public static string Camel(string pascal)
    {
        var name = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        if (name == pascal) name += "Value";
        return Keywords.Contains(name) ? "@" + name : name;
    }

    /// <summary>A parameter that is called after something, unless others are called so already.</summary>
    public static string Parameter(string text, params string[] others)
    {
        var name = Camel(Pascal(text));
        return others.Contains(name) ? name + "Value" : name;
    }

    /// <summary>A text as a namespace: what no name may hold becomes an underscore.</summary>
    public static string Namespace(string text) => string.Join(".", text.Split('.').Select(Part).Where(part => part.Length > 0));

    /// <summary>The word with <c>a</c> or <c>an</c> before it.</summary>
    public static string A(string noun) => (noun.Length > 0 && "aeiouAEIOU".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;

    /// <summary>A string literal.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            if (c is '"' or '\\') literal.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufeff' || char.GetUnicodeCategory(c) == UnicodeCategory.Format) literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else literal.Append(c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string text) => Text(text) + "u8";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Number(double number) => number switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => number.ToString("R", CultureInfo.InvariantCulture) + "d",
    };

    private static string Part(string text)
    {
        var name = new string([.. text.Trim().Select(c => c == '_' || IsNamePart(c) ? c : '_')]);
        if (name.Length > 0 && char.GetUnicodeCategory(name[0]) == UnicodeCategory.DecimalDigitNumber) name = "_" + name;
        return Keywords.Contains(name) ? "@" + name : name;
    }

    private static bool IsNamePart(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}

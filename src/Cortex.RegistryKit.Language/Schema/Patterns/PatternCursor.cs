using System.Globalization;
using Cortex.RegistryKit.Language.Schema.Formats;

namespace Cortex.RegistryKit.Language.Schema.Patterns;

/// <summary>The text of a pattern, and how far it has been read.</summary>
/// <param name="source">The pattern.</param>
/// <param name="isStrict">Whether only what the flag <c>u</c> allows will do. Patterns in schemas often escape what needs no escape, which JavaScript allows without the flag.</param>
internal sealed class PatternCursor(string source, bool isStrict)
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    private int position;

    public bool IsStrict => isStrict;

    public bool AtEnd => position >= source.Length;

    /// <summary>The character at hand, or 0 at the end.</summary>
    public char Peek => AtEnd ? '\0' : source[position];

    public bool IsAtQuantifier => !AtEnd && (Peek is '*' or '+' or '?' || QuantifierLength() > 0);

    public char Take() => AtEnd ? throw new ArgumentException("The pattern ends too early.") : source[position++];

    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(source, position, text, 0, text.Length) != 0) return false;
        position += text.Length;
        return true;
    }

    public string TakeQuantifier()
    {
        var start = position;
        position += Math.Max(1, QuantifierLength());
        if (Peek == '?' && !AtEnd) position++;
        return source.Substring(start, position - start);
    }

    /// <summary>The code point at hand, which stands for itself.</summary>
    public int TakeLiteral()
    {
        if (isStrict && Peek is '{' or '}' or ']') throw new ArgumentException("A bracket stands alone.");
        return TakePoint();
    }

    public int TakePoint()
    {
        var first = Take();
        return !AtEnd && char.IsSurrogatePair(first, Peek) ? char.ConvertToUtf32(first, Take()) : first;
    }

    public int TakeNumber()
    {
        var start = position;
        while (Ascii.IsDigit(Peek)) position++;
        return int.TryParse(source.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    /// <summary>A group's name, and the sign behind it; null where it is none.</summary>
    public string? TakeName()
    {
        var end = source.IndexOf('>', position);
        if (end <= position) return null;

        var name = source.Substring(position, end - position);
        position = end + 1;
        return name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$') && !Ascii.IsDigit(name[0]) ? name : null;
    }

    /// <summary>What stands behind a backslash, where that is a set of characters.</summary>
    public bool TryTakeSet(out CharacterSet set, out bool isNegated)
    {
        isNegated = Peek is 'D' or 'W' or 'S' or 'P';
        set = CharacterSet.LineEnds;
        switch (Peek)
        {
            case 'd' or 'D': set = CharacterSet.Digits; break;
            case 'w' or 'W': set = CharacterSet.Words; break;
            case 's' or 'S': set = CharacterSet.Spaces; break;
            case 'p' or 'P': break;
            default: return false;
        }

        if (Take() is 'p' or 'P') set = CharacterSet.OfProperty(TakeBraced());
        return true;
    }

    /// <summary>What stands behind a backslash, where that is a single code point.</summary>
    public int TakeEscapedPoint(bool inClass)
    {
        var escaped = Take();
        switch (escaped)
        {
            case 't': return '\t';
            case 'n': return '\n';
            case 'v': return '\v';
            case 'f': return '\f';
            case 'r': return '\r';
            case 'b' when inClass: return '\b';
            case '0' when !Ascii.IsDigit(Peek): return 0;
            case 'c' when Ascii.IsLetter(Peek): return Take() % 32;
            case 'x': return TakeHex(2);
            case 'u' when Peek == '{': return TakeBracedPoint();
            case 'u': return TakeUnits();
        }

        if (SyntaxCharacters.IndexOf(escaped) >= 0 || (escaped == '-' && inClass)) return escaped;
        if (isStrict || Ascii.IsLetterOrDigit(escaped)) throw new ArgumentException("An escape that means nothing.");
        position--;
        return TakePoint();
    }

    private int TakeUnits()
    {
        var first = TakeHex(4);
        var start = position;
        if (!char.IsHighSurrogate((char)first) || !TryTake("\\u") || Peek == '{') return Back(start, first);

        var second = TakeHex(4);
        return char.IsLowSurrogate((char)second) ? char.ConvertToUtf32((char)first, (char)second) : Back(start, first);
    }

    private int Back(int start, int point)
    {
        position = start;
        return point;
    }

    private int TakeBracedPoint() =>
        int.TryParse(TakeBraced(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) && point is >= 0 and <= 0x10FFFF ? point : throw new ArgumentException("No code point.");

    private string TakeBraced()
    {
        var end = source.IndexOf('}', position);
        if (Peek != '{' || end < 0) throw new ArgumentException("Braces are missing.");

        var text = source.Substring(position + 1, end - position - 1);
        position = end + 1;
        return text;
    }

    private int TakeHex(int digits)
    {
        var text = position + digits <= source.Length ? source.Substring(position, digits) : "";
        if (text.Length == 0 || !text.All(Ascii.IsHexDigit)) throw new ArgumentException("Hexadecimal digits are missing.");
        position += digits;
        return int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    // The length of {n}, {n,} or {n,m} here, or 0.
    private int QuantifierLength()
    {
        if (Peek != '{') return 0;

        var at = position + 1;
        while (at < source.Length && Ascii.IsDigit(source[at])) at++;
        if (at == position + 1) return 0;
        if (at < source.Length && source[at] == ',') at++;
        while (at < source.Length && Ascii.IsDigit(source[at])) at++;
        return at < source.Length && source[at] == '}' ? at + 1 - position : 0;
    }
}

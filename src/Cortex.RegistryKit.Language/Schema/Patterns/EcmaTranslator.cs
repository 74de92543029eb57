using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Language.Schema.Patterns;

/// <summary>
/// From ECMA-262's regular expressions to those of .NET, from left to right. JavaScript counts code points (with the flag <c>u</c>, as
/// JSON Schema has it) and .NET UTF-16 units, digits and word characters are ASCII there, <c>$</c> is the very end, and a group
/// that has not matched yet is an empty text to its back-reference.
/// </summary>
/// <remarks>Throws <see cref="ArgumentException"/> for what is no pattern, and <see cref="NotSupportedException"/> for what .NET has no equal to.</remarks>
internal sealed class EcmaTranslator(string source, bool isStrict)
{
    private const string Word = "[a-zA-Z0-9_]";

    private static readonly string[] GroupKinds = [":", "=", "!", "<=", "<!"];

    private readonly PatternCursor cursor = new(source, isStrict);
    private readonly CaptureGroups groups = new(source);
    private readonly StringBuilder result = new(source.Length + 16);
    private int depth;

    public string Translate()
    {
        var canRepeat = false;
        while (!cursor.AtEnd)
        {
            if (cursor.IsAtQuantifier)
            {
                if (!canRepeat) throw new ArgumentException("There is nothing to repeat.");
                result.Append(cursor.TakeQuantifier());
                canRepeat = false;
            }
            else
            {
                canRepeat = Term();
            }
        }

        return depth == 0 ? result.ToString() : throw new ArgumentException("A group is not closed.");
    }

    /// <summary>Translates one term, and says whether it may be repeated.</summary>
    private bool Term()
    {
        switch (cursor.Peek)
        {
            case '(':
                Open();
                return false;
            case ')':
                cursor.Take();
                if (--depth < 0) throw new ArgumentException("A group is closed that is not open.");
                result.Append(')');
                return true;
            case '|' or '^':
                result.Append(cursor.Take());
                return false;
            case '$':
                cursor.Take();
                result.Append(@"\z");
                return false;
            case '.':
                cursor.Take();
                Append(CharacterSet.LineEnds, isNegated: true);
                return true;
            case '[':
                var (set, isNegated) = ClassReader.Read(cursor);
                Append(set, isNegated);
                return true;
            case '\\':
                cursor.Take();
                return Escape();
            default:
                Literal(cursor.TakeLiteral());
                return true;
        }
    }

    private void Open()
    {
        cursor.Take();
        depth++;
        result.Append('(');
        if (!cursor.TryTake("?")) return;

        var kind = GroupKinds.FirstOrDefault(cursor.TryTake);
        if (kind is not null) result.Append('?').Append(kind);
        else if (!cursor.TryTake("<") || cursor.TakeName() is null) throw new ArgumentException("A group of an unknown kind.");
    }

    private bool Escape()
    {
        if (cursor.TryTake("b"))
        {
            result.Append($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
            return false;
        }

        if (cursor.TryTake("B"))
        {
            result.Append($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
            return false;
        }

        if (cursor.TryTake("k")) BackReference(cursor.TryTake("<") ? groups.Number(cursor.TakeName()) : 0);
        else if (cursor.Peek is >= '1' and <= '9') BackReference(cursor.TakeNumber());
        else if (cursor.TryTakeSet(out var set, out var isNegated)) Append(set, isNegated);
        else Literal(cursor.TakeEscapedPoint(inClass: false));
        return true;
    }

    private void BackReference(int group)
    {
        if (group < 1 || group > groups.Count) throw new ArgumentException("There is no such group.");
        result.Append(string.Format(CultureInfo.InvariantCulture, @"(?({0})\k<{0}>|)", group));
    }

    private void Append(CharacterSet set, bool isNegated) => result.Append(set.Translate(isNegated, cursor.Peek is '*' or '+'));

    private void Literal(int point)
    {
        if (point > 0xFFFF) result.Append(cursor.IsAtQuantifier ? $"(?:{char.ConvertFromUtf32(point)})" : char.ConvertFromUtf32(point));
        else result.Append(CharacterSet.Spell((char)point, inClass: false));
    }
}

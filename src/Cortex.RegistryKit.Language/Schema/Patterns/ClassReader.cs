namespace Cortex.RegistryKit.Language.Schema.Patterns;

/// <summary>Reads a class of characters: <c>[^a-z\d]</c>.</summary>
internal static class ClassReader
{
    public static (CharacterSet Set, bool IsNegated) Read(PatternCursor cursor)
    {
        cursor.Take();
        var isNegated = cursor.TryTake("^");
        var set = new CharacterSet();
        while (!cursor.TryTake("]"))
        {
            if (TakeMember(cursor, set) is not int first) continue;
            if (cursor.Peek != '-') set.Add(first, first);
            else Range(cursor, set, first);
        }

        return (set, isNegated);
    }

    private static void Range(PatternCursor cursor, CharacterSet set, int first)
    {
        cursor.Take();
        if (cursor.Peek == ']')
        {
            set.Add(first, first);
            set.Add('-', '-');
            return;
        }

        // A range from a to a set is no range; without the flag u its parts stand for themselves.
        if (TakeMember(cursor, set) is int last)
        {
            if (last < first) throw new ArgumentException("A range that ends before it begins.");
            set.Add(first, last);
        }
        else
        {
            if (cursor.IsStrict) throw new ArgumentException("A range that ends in a set.");
            set.Add(first, first);
            set.Add('-', '-');
        }
    }

    /// <summary>A code point; null where it was a set, which has been added.</summary>
    private static int? TakeMember(PatternCursor cursor, CharacterSet set)
    {
        if (!cursor.TryTake("\\")) return cursor.TakePoint();
        if (!cursor.TryTakeSet(out var other, out var isNegated)) return cursor.TakeEscapedPoint(inClass: true);

        set.Add(other, isNegated);
        if (cursor.Peek != '-') return null;
        cursor.Take();
        if (cursor.Peek != ']' && cursor.IsStrict) throw new ArgumentException("A range that begins with a set.");
        set.Add('-', '-');
        return null;
    }
}

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>Finds what somebody most likely meant.</summary>
public static class Suggestions
{
    /// <summary>The candidate that a text most likely was meant to be.</summary>
    /// <param name="text">The text that is none of the candidates.</param>
    /// <param name="candidates">What it could have been.</param>
    /// <returns>The nearest candidate, of equally near ones the first in ordinal order; null where none comes near: at most one typing error in three characters.</returns>
    public static string? Nearest(string text, IEnumerable<string> candidates) => Near(text, candidates).Nearest;

    /// <summary>The nearest candidate, and whether it is the only one that comes near.</summary>
    internal static NearNames Near(string text, IEnumerable<string> candidates)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (candidates is null) throw new ArgumentNullException(nameof(candidates));

        var allowed = Math.Max(1, text.Length / 3);
        var rows = (new int[text.Length + allowed + 1], new int[text.Length + allowed + 1], new int[text.Length + allowed + 1]);
        var least = int.MaxValue;
        var count = 0;
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate == best || Math.Abs(candidate.Length - text.Length) > allowed) continue;

            var distance = Distance(text, candidate, allowed, rows);
            if (distance > allowed) continue;
            count++;
            if (distance > least || (distance == least && string.CompareOrdinal(candidate, best) >= 0)) continue;
            best = candidate;
            least = distance;
        }

        return new NearNames(best, count, isTypo: text.Length > 2 && best is not null && WithoutDigits(best) != WithoutDigits(text));
    }

    /// <summary><c>; did you mean 'x'?</c>, or nothing.</summary>
    internal static string Question(string? suggestion) => suggestion is null ? "" : $"; did you mean '{suggestion}'?";

    /// <summary>
    /// The number of typing errors (a letter wrong, missing, too many, or two swapped; case does not count) between two texts:
    /// the optimal string alignment distance, given up beyond a limit.
    /// </summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">What is farther is too far.</param>
    /// <param name="rows">Room for a number for each place in <paramref name="b"/>, and one more.</param>
    private static int Distance(string a, string b, int limit, (int[], int[], int[]) rows)
    {
        var (beforePrevious, previous, current) = rows;
        for (var j = 0; j <= b.Length; j++) previous[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit) return least;
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }

    private static string WithoutDigits(string name) => new([.. name.Where(c => c is not (>= '0' and <= '9'))]);

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}

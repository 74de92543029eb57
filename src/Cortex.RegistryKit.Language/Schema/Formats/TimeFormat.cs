namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A time of day with its offset, as RFC 3339 writes it: <c>08:30:06.28+01:00</c>.</summary>
internal static class TimeFormat
{
    public static bool IsValid(string text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':') return false;

        var (hour, minute, second) = (Ascii.Number(text, 0, 2), Ascii.Number(text, 3, 2), Ascii.Number(text, 6, 2));
        var end = 8;
        if (text[end] == '.')
        {
            do end++;
            while (end < text.Length && Ascii.IsDigit(text[end]));
            if (end == 9) return false;
        }

        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60 || !TryReadOffset(text, end, out var offset)) return false;

        // A leap second is inserted at midnight in UTC, wherever the clock hangs.
        return second < 60 || ((hour * 60) + minute - offset + (2 * 1440)) % 1440 == 1439;
    }

    private static bool TryReadOffset(string text, int at, out int minutes)
    {
        minutes = 0;
        if (at == text.Length - 1) return text[at] is 'Z' or 'z';
        if (at + 6 != text.Length || text[at] is not ('+' or '-') || text[at + 3] != ':') return false;

        var (hour, minute) = (Ascii.Number(text, at + 1, 2), Ascii.Number(text, at + 4, 2));
        minutes = ((hour * 60) + minute) * (text[at] == '-' ? -1 : 1);
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59;
    }
}

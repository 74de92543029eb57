namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A day as RFC 3339 writes it: <c>2024-02-29</c>.</summary>
internal static class DateFormat
{
    public static bool IsValid(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;

        var (year, month, day) = (Ascii.Number(text, 0, 4), Ascii.Number(text, 5, 2), Ascii.Number(text, 8, 2));
        return year >= 0 && month is >= 1 and <= 12 && day >= 1 && day <= Days(year, month);
    }

    private static int Days(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}

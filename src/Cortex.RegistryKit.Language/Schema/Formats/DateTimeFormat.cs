namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A moment as RFC 3339 writes it: <c>2024-02-29T08:30:06Z</c>.</summary>
internal static class DateTimeFormat
{
    public static bool IsValid(string text) => text.Length > 10 && text[10] is 'T' or 't' && DateFormat.IsValid(text.Substring(0, 10)) && TimeFormat.IsValid(text.Substring(11));
}

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A JSON pointer (RFC 6901), and one that begins with steps upwards.</summary>
internal static class JsonPointerFormat
{
    public static bool IsValid(string text)
    {
        if (text.Length > 0 && text[0] != '/') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))) return false;
        }

        return true;
    }

    public static bool IsRelative(string text)
    {
        var digits = text.TakeWhile(Ascii.IsDigit).Count();
        if (digits == 0 || (digits > 1 && text[0] == '0')) return false;

        var rest = text.Substring(digits);
        return rest == "#" || IsValid(rest);
    }
}

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A URI template (RFC 6570): <c>/dictionary/{term:1}/{term}</c>.</summary>
internal static class UriTemplateFormat
{
    private const string Operators = "+#./;?&=,!@|";

    public static bool IsValid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0 || !IsExpression(text.Substring(i + 1, end - i - 1))) return false;
                i = end;
            }
            else if (text[i] == '%')
            {
                if (!Ascii.IsPercentEncoded(text, i)) return false;
            }
            else if (text[i] <= ' ' || text[i] is >= '\x7f' and < '\xa0' || "\"<>\\^`|}".IndexOf(text[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExpression(string expression)
    {
        var variables = expression.Length > 0 && Operators.IndexOf(expression[0]) >= 0 ? expression.Substring(1) : expression;
        return variables.Split(',').All(IsVariable);
    }

    private static bool IsVariable(string variable)
    {
        var name = variable;
        var colon = variable.IndexOf(':');
        if (colon >= 0)
        {
            var length = variable.Substring(colon + 1);
            if (length.Length is < 1 or > 4 || length[0] == '0' || !length.All(Ascii.IsDigit)) return false;
            name = variable.Substring(0, colon);
        }
        else if (variable.EndsWith("*", StringComparison.Ordinal))
        {
            name = variable.Substring(0, variable.Length - 1);
        }

        return name.Split('.').All(IsNamePart);
    }

    private static bool IsNamePart(string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (Ascii.IsPercentEncoded(part, i)) i += 2;
            else if (!Ascii.IsLetterOrDigit(part[i]) && part[i] != '_') return false;
        }

        return part.Length > 0;
    }
}

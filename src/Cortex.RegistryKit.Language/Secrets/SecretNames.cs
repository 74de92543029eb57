namespace Cortex.RegistryKit.Language.Secrets;

/// <summary>Names that people give to secrets.</summary>
internal static class SecretNames
{
    private static readonly string[] Words = ["apikey", "secret", "password", "passwd", "token", "credential", "privatekey", "accesskey"];

    // As a part of a word they mean all sorts of things: author, bearers; and auth_type is no secret.
    private static readonly string[] LastWords = ["auth", "authorization", "bearer"];

    /// <summary>Whether a property of that name likely holds a secret.</summary>
    public static bool IsLikely(string name)
    {
        var letters = new string([.. name.Where(char.IsLetter)]).ToLowerInvariant();
        return letters == "key"
            || Words.Any(word => letters.EndsWith(word, StringComparison.Ordinal) || letters.StartsWith(word, StringComparison.Ordinal))
            || LastWords.Contains(LastWord(name)) || LastWords.Contains(letters);
    }

    /// <summary>The last word of a name: <c>auth</c> in <c>x-auth</c> and in <c>proxyAuth</c>.</summary>
    private static string LastWord(string name)
    {
        var end = name.Length;
        while (end > 0 && !char.IsLetter(name[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsLetter(name[start - 1]) && !(start < end && char.IsUpper(name[start]) && char.IsLower(name[start - 1]))) start--;
        return name.Substring(start, end - start).ToLowerInvariant();
    }
}

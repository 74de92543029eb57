namespace Cortex.RegistryKit.Language.Secrets;

/// <summary>Names that people give to secrets.</summary>
internal static class SecretNames
{
    private static readonly string[] Words = ["apikey", "secret", "password", "passwd", "token", "credential", "privatekey", "accesskey"];

    /// <summary>Whether a property of that name likely holds a secret.</summary>
    public static bool IsLikely(string name)
    {
        var letters = new string([.. name.Where(char.IsLetter)]).ToLowerInvariant();
        return letters == "key" || Words.Any(word => letters.EndsWith(word, StringComparison.Ordinal) || letters.StartsWith(word, StringComparison.Ordinal));
    }
}

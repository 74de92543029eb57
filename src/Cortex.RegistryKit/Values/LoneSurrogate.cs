namespace Cortex.RegistryKit;

/// <summary>Half of a surrogate pair: .NET's strings can hold it, Unicode text cannot.</summary>
internal static class LoneSurrogate
{
    /// <summary>Whether a text holds one.</summary>
    public static bool IsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}

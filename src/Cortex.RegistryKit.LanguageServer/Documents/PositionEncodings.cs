namespace Cortex.RegistryKit.LanguageServer.Documents;

/// <summary>The names of encodings of positions in the protocol.</summary>
internal static class PositionEncodings
{
    private const string Utf8 = "utf-8";

    /// <summary>The encoding to take: UTF-8 where the editor knows it.</summary>
    /// <param name="known">What the editor knows; null where it does not say.</param>
    public static PositionEncoding Choose(IReadOnlyList<string>? known) => known?.Contains(Utf8, StringComparer.Ordinal) == true ? PositionEncoding.Utf8 : PositionEncoding.Utf16;

    /// <summary>The name of an encoding.</summary>
    public static string NameOf(PositionEncoding encoding) => encoding == PositionEncoding.Utf8 ? Utf8 : "utf-16";
}

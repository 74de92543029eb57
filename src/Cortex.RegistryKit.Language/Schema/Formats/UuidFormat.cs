namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A UUID as RFC 4122 writes it: <c>f81d4fae-7dec-11d0-a765-00a0c91e6bf6</c>.</summary>
internal static class UuidFormat
{
    private const int Length = 36;

    private static readonly int[] Dashes = [8, 13, 18, 23];

    public static bool IsValid(string text) => text.Length == Length && text.Select((c, i) => Dashes.Contains(i) ? c == '-' : Ascii.IsHexDigit(c)).All(fits => fits);
}

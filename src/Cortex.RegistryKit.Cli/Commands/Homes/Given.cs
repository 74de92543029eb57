using System.CommandLine;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>From what the command line says to what becomes of a property: nothing said leaves it, an empty text clears it.</summary>
internal static class Given
{
    /// <summary>A text for people; what stands around it does not count.</summary>
    public static string? Text(this ParseResult parsed, Option<string?> option) => parsed.GetValue(option)?.Trim();

    public static Patch<string> ToPatch(string? text) => text is null ? default : text.Length == 0 ? Patch<string>.Cleared : text;

    public static Patch<TId> ToPatch<TId>(string? text, Func<string, TId> id)
        where TId : struct => text is null ? default : text.Length == 0 ? Patch<TId>.Cleared : id(text);
}

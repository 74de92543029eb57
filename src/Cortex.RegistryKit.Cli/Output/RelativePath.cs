using Cortex.RegistryKit.Cli.Input;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>Paths as other programs want them: relative to the folder that the tool runs in, with <c>/</c> between the parts.</summary>
internal static class RelativePath
{
    /// <summary>The path from this folder; begins with <c>..</c>, or is a full one, where it leads out of it.</summary>
    public static string Of(string path) => path == InputFile.StandardInput.Path ? path : Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(path)).Replace('\\', '/');

    /// <summary>Whether such a path stays in this folder.</summary>
    public static bool IsInside(string relative) => !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith("../", StringComparison.Ordinal);
}

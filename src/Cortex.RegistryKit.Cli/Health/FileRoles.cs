using System.Text.RegularExpressions;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>Tells by their names what the files of a user's folder are for.</summary>
internal static partial class FileRoles
{
    /// <summary>What is put behind a registry's name where its copy is kept before it is mended.</summary>
    public const string CopySuffix = ".before-doctor";

    /// <summary>The role of a file; null for one that is none of ours.</summary>
    public static FileRole? Of(string name)
    {
        var registry = ShippedSchema.FileName;
        if (name == registry) return FileRole.Registry;
        if (ShippedSchema.OlderFiles.Contains(name)) return FileRole.Older;
        if (name == registry + ".lock") return FileRole.Lock;
        if (name.StartsWith(registry, StringComparison.Ordinal) && Kept().IsMatch(name.AsSpan(registry.Length))) return FileRole.Copy;
        return name.StartsWith("." + registry + ".", StringComparison.Ordinal) && Temporary().IsMatch(name) ? FileRole.Leftover : null;
    }

    [GeneratedRegex("""^(\.v[0-9]+|\.before-doctor)(\.[0-9]+)?\z""")]
    private static partial Regex Kept();

    [GeneratedRegex("""\.[0-9a-f]{32}\.tmp\z""")]
    private static partial Regex Temporary();
}

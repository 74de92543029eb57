using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>Moves keys out of registries, each into the <c>.env</c> file beside it or the one that the command line names.</summary>
/// <param name="envFile">The file for all keys, or null.</param>
/// <param name="maxSize">The largest file to read; null means the default.</param>
internal sealed class KeyMover(string? envFile, long? maxSize)
{
    private const string DefaultName = ".env";

    private readonly Dictionary<string, EnvFileEntries> files = new(StringComparer.Ordinal);

    /// <summary>Begins with a registry.</summary>
    public KeyMove Begin(InputFile file, Utf8Text text)
    {
        var path = envFile ?? (file.IsStandardInput ? DefaultName : Path.Combine(Path.GetDirectoryName(file.Path) ?? "", DefaultName));
        return new KeyMove(file.Path, text, () => files.TryGetValue(Path.GetFullPath(path), out var open) ? open : files[Path.GetFullPath(path)] = EnvFileEntries.Open(path, maxSize));
    }
}

using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Mending;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Commands.SchemaFiles;

/// <summary>A derived schema on disk. Nothing else is ever written over.</summary>
internal static class DerivedFile
{
    /// <summary>Writes a derived schema, unless the very same stands there already.</summary>
    /// <param name="path">Where to, as whoever asked wrote it.</param>
    /// <param name="registry">What it was derived from.</param>
    /// <param name="content">The schema.</param>
    /// <param name="reader">Reads what stands there.</param>
    /// <param name="cancellationToken">Ends the work early; what stands there then stays.</param>
    /// <exception cref="CannotRunException">It cannot be written, or something else stands there.</exception>
    public static async Task WriteAsync(string path, InputFile registry, byte[] content, FileReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var target = LinkedFile.Of(path);
            if (!registry.IsStandardInput && target == LinkedFile.Of(registry.FullPath)) throw new CannotRunException($"'{path}' is the registry itself; the schema needs a file of its own");
            if (Path.Exists(target))
            {
                var before = reader.Read(InputFile.At(path), cancellationToken);

                // An editor that watches the file reads it again whenever it is written.
                if (before.AsSpan().SequenceEqual(content)) return;
                if (!IsDerived(before)) throw new CannotRunException($"'{path}' is no derived schema, so it was left as it is; remove it, or name another file");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (OperatingSystem.IsWindows()) await AtomicFile.WriteAsync(target, content, cancellationToken).ConfigureAwait(false);
            else await AtomicFile.WriteAsync(target, content, File.Exists(target) ? File.GetUnixFileMode(target) : NewMode, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"'{path}' cannot be written: {problem.Message.TrimEnd('.')}", problem);
        }
    }

    // It may be committed, and holds no secret.
    private static UnixFileMode NewMode => UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    // A schema without an $id leaves no origin behind.
    private static bool IsDerived(byte[] content)
    {
        var root = JsonTree.Parse(Utf8Text.FromBytes(content)).Root;
        return root.TryGetMember("x-rk-derived-from", out _) || (root.TryGetMember("$id", out var id) && id.Value.TryGetText(out var name) && name == "urn:registrykit:derived");
    }
}

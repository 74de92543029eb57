using Cortex.RegistryKit.Cli.Commands.SchemaFiles;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.LanguageServer.Schemas;

namespace Cortex.RegistryKit.Cli.Editors;

/// <summary>The disk, as the language server sees it: with the limits and the care of the other commands.</summary>
/// <param name="reader">Reads files.</param>
internal sealed class EditorFiles(FileReader reader) : IServerFiles
{
    public byte[]? Read(string path)
    {
        try
        {
            return reader.Read(InputFile.At(path), CancellationToken.None);
        }
        catch (CannotRunException)
        {
            return null;
        }
    }

    public async Task<string?> WriteDerivedAsync(string path, string registry, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            await DerivedFile.WriteAsync(path, InputFile.At(registry), content, reader, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (CannotRunException problem)
        {
            return problem.Message;
        }
    }
}

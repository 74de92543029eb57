using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema.Files;

/// <summary>Where the files of schemas are: on the disk, or open in an editor.</summary>
public interface ISchemaFiles
{
    /// <summary>Whether there is a file.</summary>
    /// <param name="path">Its full path.</param>
    bool Exists(string path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
    Utf8Text Read(string path);
}

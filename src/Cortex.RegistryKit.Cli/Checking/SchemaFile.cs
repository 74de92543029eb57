using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>A schema on disk.</summary>
/// <param name="File">Its file.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Report">What is to be said of it.</param>
internal sealed record SchemaFile(InputFile File, RegistrySchema Schema, FileReport Report)
{
    /// <summary>Reads a schema, and the files that it refers to by relative path.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="reader">Reads files.</param>
    /// <param name="given">Further files that it may refer to by their <c>$id</c>.</param>
    /// <exception cref="CannotRunException">One of the files cannot be read.</exception>
    public static SchemaFile Read(InputFile file, FileReader reader, params IReadOnlyList<InputFile> given)
    {
        var text = Utf8Text.FromBytes(reader.Read(file, CancellationToken.None));
        var resource = new SchemaResource(file.FullPath, text);
        var schema = RegistrySchema.Parse(resource, SchemasBeside.Of(file, text, given, reader));
        return new SchemaFile(file, schema, new FileReport(file.Path, null, LocatedFinding.Locate(file.Path, text, schema.Findings))
        {
            Problem = schema.IsSound ? null : $"the schema '{file.Path}' has errors, so nothing can be held against it",
        });
    }

    /// <summary>Finds the schema that this one names in <c>x-rk-from</c>, beside it or among others; null where there is none.</summary>
    public RegistrySchema? Find(string name, FileReader reader, params IReadOnlyList<SchemaFile> others)
    {
        var known = others.FirstOrDefault(other => other.Schema.Id == name || Path.GetFileName(other.File.FullPath) == name);
        if (known is not null) return known.Schema;
        if (name.Length == 0 || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)) return null;
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(File.FullPath)!, name));
        return System.IO.File.Exists(path) ? Read(InputFile.At(path), reader).Schema : null;
    }
}

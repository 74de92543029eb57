using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Files;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>A schema on disk.</summary>
/// <param name="File">Its file.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Report">What is to be said of its file.</param>
internal sealed record SchemaFile(InputFile File, RegistrySchema Schema, FileReport Report)
{
    /// <summary>Reads a schema, and what it refers to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="files">Finds the files that it refers to.</param>
    /// <param name="given">Further files that it may refer to by their <c>$id</c>.</param>
    /// <exception cref="CannotRunException">One of the files cannot be read.</exception>
    public static SchemaFile Read(InputFile file, SchemaDisk files, params IReadOnlyList<InputFile> given)
    {
        var resource = files.Read(file);
        var schema = RegistrySchema.Parse(resource, files.Of(resource, given.Select(files.Read)));
        return new SchemaFile(file, schema, ReportOf(file, resource.Text, schema.Findings) with
        {
            Problem = schema.IsSound ? null : $"the schema '{file.Path}' has errors, so nothing can be held against it",
        });
    }

    /// <summary>Finds the schema that this one names in <c>x-rk-from</c>, beside it or among others; null where there is none.</summary>
    public RegistrySchema? Find(string name, SchemaDisk files, params IReadOnlyList<SchemaFile> others)
    {
        var known = others.FirstOrDefault(other => other.Schema.Id == name || Path.GetFileName(other.File.FullPath) == name);
        if (known is not null) return known.Schema;
        return SchemaNeighbours.PathOf(File.FullPath, name) is string path && System.IO.File.Exists(path) ? Read(InputFile.At(path), files).Schema : null;
    }

    /// <summary>What is to be said of a schema's file.</summary>
    public static FileReport ReportOf(InputFile file, Utf8Text text, IEnumerable<Finding> findings) => new(file.Path, null, LocatedFinding.Locate(file.Path, text, findings));
}

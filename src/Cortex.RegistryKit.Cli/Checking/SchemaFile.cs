using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>A schema on disk.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Report">What is to be said of its file.</param>
internal sealed record SchemaFile(RegistrySchema Schema, FileReport Report)
{
    /// <summary>Reads a schema, and what it refers to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="neighbours">Finds the files that it refers to.</param>
    /// <exception cref="CannotRunException">The file cannot be read.</exception>
    public static SchemaFile Read(InputFile file, SchemaNeighbours neighbours)
    {
        var resource = neighbours.Read(file);
        var schema = RegistrySchema.Parse(resource, neighbours.Of(resource));
        return new SchemaFile(schema, ReportOf(file, resource.Text, schema.Findings) with
        {
            Problem = schema.IsSound ? null : $"the schema '{file.Path}' has errors, so nothing can be held against it",
        });
    }

    /// <summary>What is to be said of a schema's file.</summary>
    public static FileReport ReportOf(InputFile file, Utf8Text text, IEnumerable<Finding> findings) => new(file.Path, null, LocatedFinding.Locate(file.Path, text, findings));
}

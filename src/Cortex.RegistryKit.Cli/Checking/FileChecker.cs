using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>Holds one file against the rules.</summary>
internal sealed class FileChecker(FileReader reader, Schemas schemas)
{
    /// <summary>Reads and checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What is to be said of it, whatever becomes of the reading.</returns>
    public FileReport Check(InputFile file, CancellationToken cancellationToken)
    {
        try
        {
            return Check(file, Utf8Text.FromBytes(reader.Read(file, cancellationToken)), cancellationToken);
        }
        catch (CannotRunException problem)
        {
            return FileReport.NotChecked(file.Path, problem.Message);
        }
    }

    private FileReport Check(InputFile file, Utf8Text text, CancellationToken cancellationToken)
    {
        var tree = JsonTree.Parse(text, cancellationToken);
        var schema = schemas.Find(tree, file, out var unknown, out var ofSchema);
        if (schema is { IsSound: false }) return FileReport.NotChecked(file.Path, $"'{file.Path}' was not checked, since its schema has errors") with { OfSchema = ofSchema };

        var findings = schema is not null ? RegistryChecker.Check(tree, schema, cancellationToken) : unknown is not null ? [unknown] : [];
        return new FileReport(file.Path, schema?.Id, LocatedFinding.Locate(file.Path, text, findings)) { OfSchema = ofSchema };
    }
}

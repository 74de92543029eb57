using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Mending;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>Holds one file against the rules.</summary>
/// <param name="reader">Reads files.</param>
/// <param name="schemas">What files are held against.</param>
/// <param name="contexts">What the rules are told besides.</param>
/// <param name="clean">Knows files of which there is nothing to say; null where the rules look at all.</param>
/// <param name="mender">Mends files before they are checked; null where they are to stay as they are.</param>
internal sealed class FileChecker(FileReader reader, Schemas schemas, CheckContexts contexts, CleanFiles? clean, FileMender? mender)
{
    /// <summary>Reads and checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What is to be said of it, whatever becomes of the reading.</returns>
    public async Task<FileReport> CheckAsync(InputFile file, FileBuffer buffer, CancellationToken cancellationToken)
    {
        try
        {
            reader.Read(file, buffer, cancellationToken);
            return clean?.Report(file, buffer.Content) ?? await CheckAsync(file, Utf8Text.FromBytes(buffer.Detach()), cancellationToken).ConfigureAwait(false);
        }
        catch (CannotRunException problem)
        {
            return FileReport.NotChecked(file.Path, problem.Message);
        }
    }

    private async Task<FileReport> CheckAsync(InputFile file, Utf8Text text, CancellationToken cancellationToken)
    {
        var tree = JsonTree.Parse(text, cancellationToken);
        var schema = schemas.Find(tree, file, out var unknown, out var ofSchema);
        if (schema is null) return new FileReport(file.Path, null, LocatedFinding.Locate(file.Path, text, unknown is null ? [] : [unknown])) { OfSchema = ofSchema };
        if (!schema.IsSound) return FileReport.NotChecked(file.Path, $"'{file.Path}' was not checked, since its schema has errors") with { OfSchema = ofSchema };
        if (mender is null) return Check(file, tree, schema, cancellationToken) with { OfSchema = ofSchema };

        Utf8Text mended;
        MendReport report;
        try
        {
            (mended, report) = await mender.MendAsync(file, text, schema, cancellationToken).ConfigureAwait(false);
        }
        catch (CannotRunException problem)
        {
            // It is as it was, and so are its findings.
            return Check(file, tree, schema, cancellationToken) with { OfSchema = ofSchema, Problem = problem.Message };
        }

        return Check(file, ReferenceEquals(mended, text) ? tree : JsonTree.Parse(mended, cancellationToken), schema, cancellationToken) with { OfSchema = ofSchema, Mend = report };
    }

    private FileReport Check(InputFile file, JsonTree tree, RegistrySchema schema, CancellationToken cancellationToken)
    {
        var result = RegistryChecker.Run(tree, schema, contexts.Of(file), cancellationToken);
        return new FileReport(file.Path, schema.Id, LocatedFinding.Locate(file.Path, tree.Text, result.Findings))
        {
            Accepted = [.. result.Accepted.Select(accepted => new AcceptedReport(LocatedFinding.Locate(file.Path, tree.Text, accepted.Finding), accepted.Reason))],
        };
    }
}

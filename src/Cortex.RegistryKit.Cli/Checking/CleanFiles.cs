using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>
/// Tells files in which no rule can find an error, without the rules: by the emitted validator of the shipped schema, which takes a small
/// part of their time. Of use where only errors are looked for, and nothing is asked that it does not know.
/// </summary>
/// <param name="schemas">What files are held against.</param>
/// <param name="isCommitted">Whether the files are committed, so that no key may stand in them.</param>
/// <param name="namesSchema">Whether the schema's id goes into the report, for which the schema has to be read.</param>
internal sealed class CleanFiles(Schemas schemas, bool isCommitted, bool namesSchema)
{
    /// <summary>What is to be said of a file; null where the rules have to look.</summary>
    /// <param name="file">The file.</param>
    /// <param name="utf8">Its content.</param>
    public FileReport? Report(InputFile file, ReadOnlySpan<byte> utf8)
    {
        var text = DocumentText.WithoutByteOrderMark(utf8);
        if (Validate<ModelRegistry>(text) < (isCommitted ? Validity.Committable : Validity.Clean) || !NamedSchema.TryRead(text, out var name)) return null;
        if (!schemas.IsModel(name, file, out var ofSchema)) return null;

        return new FileReport(file.Path, namesSchema ? Schemas.Model.Id : null, []) { OfSchema = ofSchema };
    }

    private static Validity Validate<TDocument>(ReadOnlySpan<byte> utf8)
        where TDocument : class, IRegistryDocument<TDocument> => TDocument.Validate(utf8);
}

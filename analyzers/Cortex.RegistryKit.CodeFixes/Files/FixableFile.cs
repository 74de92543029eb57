using System.Text;
using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;
using Microsoft.CodeAnalysis;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace Cortex.RegistryKit.CodeFixes.Files;

/// <summary>A registry of a project as a fix sees it: the document to change, and all that the check of it needs.</summary>
internal sealed class FixableFile
{
    private FixableFile(TextDocument document, ProjectFile file, RegistrySchema schema, CheckContext context)
    {
        Document = document;
        File = file;
        Schema = schema;
        Context = context;
    }

    /// <summary>The document.</summary>
    public TextDocument Document { get; }

    /// <summary>The file as the analyzers have it.</summary>
    public ProjectFile File { get; }

    /// <summary>What the file should be.</summary>
    public RegistrySchema Schema { get; }

    /// <summary>What its check knows besides.</summary>
    public CheckContext Context { get; }

    /// <summary>The file's name.</summary>
    public string Name => Document.Name;

    /// <summary>The registries of a project that have a sound schema, by path.</summary>
    public static IReadOnlyList<FixableFile> Of(Project project, CancellationToken cancellationToken)
    {
        var options = project.AnalyzerOptions;
        var files = ProjectFiles.Of(options, cancellationToken);
        var found = new List<FixableFile>();
        foreach (var file in files.Registries)
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Path) is not { } document) continue;
            if (files.SchemaOf(file, out _) is { IsSound: true } schema) found.Add(new FixableFile(document, file, schema, BuildContext.Of(file, schema, files, options.AnalyzerConfigOptionsProvider)));
        }

        return found;
    }

    /// <summary>The solution with some changes of the file.</summary>
    public Solution With(Solution solution, IReadOnlyList<TextChange> changes) => With(solution, Utf8Text.FromBytes(TextChange.Apply(SourceTexts.Encode(File.Text), changes)));

    /// <summary>The solution with another text of the file.</summary>
    public Solution With(Solution solution, Utf8Text text) =>
        solution.WithAdditionalDocumentText(Document.Id, SourceText.From(text.GetString(ByteSpan.FromBounds(text.Start, text.Length)), File.Text.Encoding ?? Encoding.UTF8));
}

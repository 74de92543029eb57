using System.Collections.Concurrent;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Files;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>The schemas that files are held against: the one that the command line names, else the shipped ones and those that the files name.</summary>
internal sealed class Schemas
{
    /// <summary>The schemas that are part of the tool.</summary>
    public static IReadOnlyList<RegistrySchema> Shipped => field ??= [Model];

    /// <summary>The schema of model registries. It is read when it is first asked for, which takes longer than checking a file.</summary>
    public static RegistrySchema Model => ShippedSchema.Model;

    private static SchemaChoice Choice => field ??= new SchemaChoice(Shipped);

    private readonly ConcurrentDictionary<string, SchemaFile> read = new(StringComparer.Ordinal);
    private readonly SchemaDisk files;
    private readonly RegistrySchema? only;

    private Schemas(SchemaDisk files, RegistrySchema? only)
    {
        this.files = files;
        this.only = only;
    }

    /// <summary>The names of files that a folder is searched for.</summary>
    public IEnumerable<string> FileNames => [only?.FileName ?? ShippedSchema.FileName];

    /// <summary>Takes the schemas.</summary>
    /// <param name="name">The file or <c>$id</c> of the schema to use for everything, or null.</param>
    /// <param name="reader">Reads schema files.</param>
    /// <param name="report">What is to be said of the file that was named, or null.</param>
    /// <exception cref="CannotRunException">There is no such schema.</exception>
    public static Schemas Open(string? name, FileReader reader, out FileReport? report)
    {
        report = null;
        var files = new SchemaDisk(reader);
        if (name is null) return new Schemas(files, null);
        if (Shipped.FirstOrDefault(schema => schema.Id == name) is { } shipped) return new Schemas(files, shipped);
        if (!Path.Exists(name) && (name.StartsWith("urn:", StringComparison.Ordinal) || name.Contains("://", StringComparison.Ordinal))) throw Unknown(name);

        var file = SchemaFile.Read(InputFile.At(name), files);
        report = file.Report;
        return new Schemas(files, Shipped.FirstOrDefault(schema => schema.Id == file.Schema.DerivedFrom) ?? file.Schema);
    }

    /// <summary>Finds the schema of a file.</summary>
    /// <param name="registry">The file.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="finding">Why there is none, or null.</param>
    /// <param name="report">What is to be said of the schema's own file, or null.</param>
    /// <exception cref="CannotRunException">The schema that the file names cannot be read.</exception>
    public RegistrySchema? Find(JsonTree registry, InputFile file, out Finding? finding, out FileReport? report)
    {
        finding = null;
        report = null;
        if (only is not null) return only;

        return Choice.Find(registry, file.FullPath, Beside(SchemaChoice.NameIn(registry), file, out report), out finding);
    }

    /// <summary>Whether a file is held against the schema of model registries.</summary>
    /// <param name="name">The schema that the file names, or null.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="report">What is to be said of the schema's own file, or null.</param>
    /// <exception cref="CannotRunException">The schema that the file names cannot be read.</exception>
    public bool IsModel(string? name, InputFile file, out FileReport? report)
    {
        report = null;
        if (only is not null) return IsModel(only);

        // As long as one schema is shipped, a file that names none is held against it, whatever its own name and version.
        return string.IsNullOrEmpty(name) || (Choice.Named(name, file.FullPath, Beside(name, file, out report)) is { } named && IsModel(named));
    }

    /// <summary>The schema that the name and version of a file decide on, where the file names another by a path.</summary>
    /// <returns>The schema; null where the file names none, or one by its <c>$id</c>.</returns>
    private RegistrySchema? FindByFile(JsonTree registry, InputFile file) => only is null ? Choice.FindByFile(registry, file.FullPath) : null;

    /// <summary>A schema for a file that something is to be made of, its own schema being there or not.</summary>
    /// <param name="registry">The file.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="note">Told where another schema is taken than the file names.</param>
    /// <returns>The schema, which is sound.</returns>
    /// <exception cref="CannotRunException">There is none.</exception>
    public RegistrySchema Require(JsonTree registry, InputFile file, Action<string> note)
    {
        var found = Find(registry, file, out var unknown, out _);
        if (found is not { IsSound: true } && FindByFile(registry, file) is { } byFile)
        {
            note($"'{file.Path}' names a schema that is not there or has errors, so its name and version decide");
            return byFile;
        }

        if (found is null) throw new CannotRunException($"'{file.Path}': {unknown?.Message ?? "no schema is known for this file"}");
        return found.IsSound ? found : throw new CannotRunException($"the schema of '{file.Path}' has errors, so that nothing can be made of it; 'registrykit validate' says which");
    }

    // Beside many registries lies a copy of the schema, for editors.
    private static bool IsModel(RegistrySchema schema) => schema == Model || (schema.Documents.Count == 1 && schema.Tree.Text.Bytes.AsSpan().SequenceEqual(Model.Tree.Text.Bytes));

    /// <summary>The schema that a registry names by relative path, if there is such a file on disk.</summary>
    private KeyValuePair<string, RegistrySchema>? Beside(string? name, InputFile file, out FileReport? report)
    {
        report = null;
        if (SchemaChoice.NamedFile(name, file.FullPath) is not string path || !File.Exists(path)) return null;

        var schema = read.GetOrAdd(path, _ => SchemaFile.Read(InputFile.Beside(file, path), files));
        report = schema.Report;
        return KeyValuePair.Create(path, schema.Schema);
    }

    private static CannotRunException Unknown(string name)
    {
        var ids = Shipped.Select(schema => schema.Id).ToList();
        var suggestion = Suggestions.Nearest(name, ids);
        return new CannotRunException($"no schema is known by the name '{name}'; {(suggestion is null ? $"known is {string.Join(", ", ids)}" : $"did you mean '{suggestion}'?")}");
    }
}

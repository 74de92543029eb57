using System.ComponentModel;
using Cortex.RegistryKit.Language.Migrations;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Emitted;

/// <summary>A schema as its text, which is parsed when it is first needed, and the older ones that files can come from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaText
{
    private readonly Lazy<RegistrySchema> parsed;
    private readonly Lazy<Migrator> migrator;
    private readonly IReadOnlyList<(string Name, SchemaText Schema)> others;
    private readonly Utf8Text text;
    private readonly IReadOnlyList<SchemaResource> given;

    /// <summary>Takes a schema's text.</summary>
    /// <param name="fileName">The name of the files that the schema is for.</param>
    /// <param name="utf8">The text.</param>
    public SchemaText(string fileName, ReadOnlySpan<byte> utf8)
        : this(fileName, Utf8Text.FromBytes(utf8.ToArray()), [], null, 0, [], false)
    {
    }

    private SchemaText(string fileName, Utf8Text text, IReadOnlyList<SchemaResource> given, string? versionProperty, int version, IReadOnlyList<(string Name, SchemaText Schema)> others, bool assertsFormats)
    {
        FileName = fileName;
        AssertsFormats = assertsFormats;
        this.text = text;
        this.given = given;
        VersionProperty = versionProperty;
        Version = version;
        parsed = new Lazy<RegistrySchema>(() => RegistrySchema.Parse(new SchemaResource("", text), given));
        this.others = others;
        OtherFiles = [.. others.Select(other => other.Schema.FileName).Where(name => name.Length > 0 && name != fileName).Distinct()];
        migrator = new Lazy<Migrator>(() => new Migrator(Parsed, Find));
    }

    /// <summary>The name of the files that the schema is for.</summary>
    public string FileName { get; }

    /// <summary>The schema.</summary>
    public RegistrySchema Parsed => parsed.Value;

    /// <summary>The property of a file that says which version it is of, or null.</summary>
    internal string? VersionProperty { get; }

    /// <summary>The version that the schema is for.</summary>
    internal int Version { get; }

    /// <summary>Whether <c>format</c> says what a text must be.</summary>
    internal bool AssertsFormats { get; }

    /// <summary>Whether files of older versions, or other files, can become such a file.</summary>
    internal bool CanMigrate => others.Count > 0;

    /// <summary>The names of the other files that a migration may look at.</summary>
    internal IReadOnlyList<string> OtherFiles { get; }

    /// <summary>Brings files to this schema's version.</summary>
    internal Migrator Migrator => migrator.Value;

    /// <summary>The same schema, with the version that its files say they are of.</summary>
    /// <param name="property">The property that says it.</param>
    /// <param name="version">The version.</param>
    public SchemaText OfVersion(string property, int version) => new(FileName, text, given, property, version, others, AssertsFormats);

    /// <summary>The same schema, whose formats say what a text must be.</summary>
    public SchemaText AssertingFormats() => new(FileName, text, given, VersionProperty, Version, others, true);

    /// <summary>The same schema, with another one that its migrations need.</summary>
    /// <param name="name">The name that the migrations have for it.</param>
    /// <param name="fileName">The name of the files that it is for.</param>
    /// <param name="utf8">Its text.</param>
    public SchemaText With(string name, string fileName, ReadOnlySpan<byte> utf8) => With(name, new SchemaText(fileName, utf8));

    /// <summary>The same schema, with another one that its migrations need, which may itself refer to others.</summary>
    /// <param name="name">The name that the migrations have for it.</param>
    /// <param name="schema">The other one.</param>
    public SchemaText With(string name, SchemaText schema) => new(FileName, text, given, VersionProperty, Version, [.. others, (name, schema)], AssertsFormats);

    /// <summary>The same schema, with another one that a <c>$ref</c> in it leads to.</summary>
    /// <param name="uri">Where the other one is found, seen from this one.</param>
    /// <param name="utf8">Its text.</param>
    public SchemaText Referring(string uri, ReadOnlySpan<byte> utf8) =>
        new(FileName, text, [.. given, new SchemaResource(uri, Utf8Text.FromBytes(utf8.ToArray()))], VersionProperty, Version, others, AssertsFormats);

    private RegistrySchema? Find(string name) => others.FirstOrDefault(other => other.Name == name).Schema?.Parsed;
}

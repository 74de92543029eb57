using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>All that is emitted for a schema, in the words of C#.</summary>
internal sealed class DocumentModel
{
    /// <summary>The schema.</summary>
    public required RegistrySchema Schema { get; init; }

    /// <summary>The namespace of the types.</summary>
    public required string Namespace { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The other schemas that files can come from, by the names that the migrations have for them.</summary>
    public List<KeyValuePair<string, RegistrySchema>> Others { get; } = [];

    /// <summary>The root record.</summary>
    public RecordModel Root { get; set; } = null!;

    /// <summary>All records, the root first.</summary>
    public List<RecordModel> Records { get; } = [];

    /// <summary>All types for strings of which some values are known.</summary>
    public List<OpenEnumModel> OpenEnums { get; } = [];

    /// <summary>The schemas whose tests are methods of their own, in the order in which calls of them were emitted.</summary>
    public List<SchemaNode> CalledShapes { get; } = [];

    /// <summary>The entities that exist where a file lacks a section.</summary>
    public List<StandInModel> StandIns { get; } = [];

    /// <summary>The sections that decide about them, in the order of their numbers.</summary>
    public List<SectionModel> Sections { get; } = [];

    /// <summary>The type of the settings.</summary>
    public string SettingsType => Root.Name + "Settings";

    /// <summary>The type of the resolver.</summary>
    public string ResolverType => Root.Name + "Resolver";

    /// <summary>The name of the type for the ids of a kind.</summary>
    public static string IdType(EntityKind kind) => CSharp.Pascal(kind.Name) + (kind.IdProperty is null ? "Name" : "Id");

    /// <summary>The number that stands for a kind while a file is validated.</summary>
    public int KindNumber(string kind) => Schema.Kinds.Select(other => other.Name).ToList().IndexOf(kind);

    /// <summary>The section that stands in a property, if it matters whether a file has it.</summary>
    public SectionModel? Section(SchemaNode owner, string property) => Sections.FirstOrDefault(section => section.Owner == owner && section.Property == property);

    /// <summary>The record of a kind's entities.</summary>
    public RecordModel Entity(EntityKind kind) => Records.First(record => record.Entity == kind);

    /// <summary>The way from the root record to the entries of a kind, such as <c>.Providers.Google.Accounts</c>.</summary>
    public string Path(EntityKind kind)
    {
        var path = "";
        RecordModel? record = Root;
        foreach (var step in kind.Path)
        {
            var property = record?.Properties.First(candidate => candidate.JsonName == step);
            path += "." + property?.Name;
            record = property?.Record;
        }

        return path;
    }
}

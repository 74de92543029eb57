using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Emission.Emit.Shapes;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>All that is emitted for a schema, in the words of C#.</summary>
internal sealed class DocumentModel
{
    private readonly Dictionary<SchemaNode, RecordModel> recordOf = [];
    private ShapePlan? plan;
    private ShapeNames? shapeNames;
    private ShapeFields? fields;
    private ShapeTests? tests;

    /// <summary>The schema.</summary>
    public required RegistrySchema Schema { get; init; }

    /// <summary>The namespace of the types.</summary>
    public required string Namespace { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Accessibility { get; init; }

    /// <summary>Whether <c>format</c> says what a text must be.</summary>
    public bool AssertsFormats { get; init; }

    /// <summary>The other schemas that files can come from, by the names that the migrations have for them.</summary>
    public List<KeyValuePair<string, RegistrySchema>> Others { get; } = [];

    /// <summary>The texts that references lead to; the schemas of the drafts themselves are always at hand.</summary>
    public IEnumerable<SchemaDocument> Referred => ReferredSchemas.Of(Schema);

    /// <summary>The root record.</summary>
    public RecordModel Root { get; set; } = null!;

    /// <summary>All records, the root first.</summary>
    public List<RecordModel> Records { get; } = [];

    /// <summary>All types for strings of which some values are known.</summary>
    public List<OpenEnumModel> OpenEnums { get; } = [];

    /// <summary>The names of all types.</summary>
    public IEnumerable<string> TypeNames { get; set; } = [];

    /// <summary>The schemas whose tests are methods of their own, in the order in which calls of them were emitted.</summary>
    public List<SchemaNode> CalledShapes { get; } = [];

    /// <summary>The same, to find one.</summary>
    public HashSet<SchemaNode> CalledOnce { get; } = [];

    /// <summary>How the schemas look at values.</summary>
    public ShapePlan Plan => plan ??= new ShapePlan(Schema.Root);

    /// <summary>The names of the tests.</summary>
    public ShapeNames ShapeNames => shapeNames ??= new ShapeNames(Schema.Root.Document);

    /// <summary>What the tests need made once.</summary>
    public ShapeFields Fields => fields ??= new ShapeFields(ShapeNames, ShapesType);

    /// <summary>The tests.</summary>
    public ShapeTests Tests => tests ??= new ShapeTests(this);

    /// <summary>The type that tests the shapes of values which are no records.</summary>
    public string ShapesType => Root.Name + "Shapes";

    /// <summary>The entities that exist where a file lacks a section.</summary>
    public List<StandInModel> StandIns { get; } = [];

    /// <summary>The sections that decide about them, in the order of their numbers.</summary>
    public List<SectionModel> Sections { get; } = [];

    /// <summary>The type of the settings.</summary>
    public string SettingsType => Root.Name + "Settings";

    /// <summary>The properties that hold the settings.</summary>
    public Dictionary<SettingDeclaration, string> SettingNames { get; } = [];

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

    /// <summary>The record that a schema becomes, where it is no variant; null where it becomes none.</summary>
    public RecordModel? RecordOf(SchemaNode node)
    {
        if (recordOf.Count == 0)
        {
            foreach (var record in Records.Where(record => record.Union is null)) recordOf[record.Node] = record;
        }

        return recordOf.TryGetValue(node, out var found) ? found : null;
    }

    /// <summary>The property that holds a setting.</summary>
    public string SettingName(SettingDeclaration setting) => SettingNames[setting];

    /// <summary>The way from the root record to the entries of a kind, such as <c>.Providers.Google.Accounts</c>.</summary>
    public string Path(EntityKind kind)
    {
        var path = "";
        var isNull = false;
        RecordModel? record = Root;
        foreach (var step in kind.Path)
        {
            var property = record!.Properties.First(candidate => candidate.JsonName == step);
            path += $"{(isNull ? "?" : "")}.{property.Name}";
            isNull = !property.IsNeverNull;
            record = property.Record;
        }

        return path;
    }

    /// <summary>A type before a dot, in a record: a property of the same name would come first there.</summary>
    public string Static(string type) =>
        Records.Any(record => record.Properties.Any(property => property.Name == type && property.Type != type)) ? "global::" + (Namespace.Length == 0 ? type : $"{Namespace}.{type}") : type;

    /// <summary>Begins a file.</summary>
    public SourceWriter NewFile() => new(Namespace, Records.Any(record => record.Node.IsDeprecated || record.Properties.Any(property => property.Node.IsDeprecated)));

    /// <summary>Begins the members of a type that are written apart.</summary>
    public SourceWriter NewPart() => new(Namespace, depth: 1);
}

using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Decides which types a schema becomes.</summary>
internal sealed class ModelBuilder
{
    private static readonly string[] Definitions = ["/definitions/", "/$defs/"];

    private readonly DocumentModel document;
    private readonly TypeNames typeNames = new([]);
    private readonly Dictionary<SchemaNode, RecordModel> records = [];
    private readonly Dictionary<SchemaNode, OpenEnumModel> openEnums = [];

    private readonly DotNetFormats formats;

    private ModelBuilder(DocumentModel document, bool usesDotNetTypes)
    {
        this.document = document;
        formats = new DotNetFormats(document.Schema, usesDotNetTypes);
    }

    public static DocumentModel Build(RegistrySchema schema, string scope, string accessibility, bool assertsFormats = false, bool usesDotNetTypes = false)
    {
        var document = new DocumentModel { Schema = schema, Namespace = scope, Accessibility = accessibility, AssertsFormats = assertsFormats };
        var builder = new ModelBuilder(document, usesDotNetTypes);
        foreach (var kind in schema.Kinds) builder.typeNames.Add(DocumentModel.IdType(kind));
        document.Root = builder.Record(schema.Root.Target, RootNames.Of(schema), isRoot: true);
        var settings = new MemberNames(document.SettingsType, document.ShapesType, "FindText", "From", "FromEnvironment", "FromVariables");
        foreach (var setting in schema.Settings) document.SettingNames.Add(setting, settings.Member(setting.Node.Title ?? setting.Name.Replace(SettingDeclaration.Key, "")));
        foreach (var record in Resolvable.Kinds(document).SelectMany(kind => document.Entity(kind).Variants.Prepend(document.Entity(kind)))) record.ResolvedName = builder.typeNames.Add("Resolved" + record.Name);
        builder.NameNeeds();
        document.TypeNames = builder.typeNames.Taken;
        StandInBuilder.AddTo(document);
        return document;
    }

    private void NameNeeds()
    {
        foreach (var record in Resolvable.Kinds(document).Select(document.Entity).Where(record => record.Needs.Any())) record.NeedsName = typeNames.Add(record.Name + "Needs");
        foreach (var chain in Resolvable.Chains(document).Where(chain => document.Entity(Resolvable.Target(document, chain)).NeedsName.Length > 0))
            document.Entity(chain).NeedsAttributeName = typeNames.Add(CSharp.Pascal(chain.Name) + "Needs", "Attribute") + "Attribute";
    }

    private RecordModel Record(SchemaNode node, string name, bool isRoot = false)
    {
        if (records.TryGetValue(node, out var known)) return known;

        var entity = document.Schema.Kinds.FirstOrDefault(kind => kind.Entity == node);
        var forms = node.Union is null && (isRoot || entity is not null) ? null : Discriminators.Of(node);
        var record = new RecordModel { Name = isRoot ? RootName(node, name) : TypeName(node, name, entity is null ? [] : ["Patch"]), Node = node, IsRoot = isRoot, IsValue = isRoot && !IsRootRecord(node), Entity = entity, PickedBy = forms?.Property };
        if (isRoot) document.Root = record;
        records.Add(node, record);
        document.Records.Add(record);
        if (record.IsValue) return record;

        var names = new MemberNames(record.Name, document.ShapesType, PatchEmitter.Type(record));
        AddProperties(record, names, forms);
        if (isRoot && node.Types == JsonTypes.None && document.Schema.VersionProperty is null) record.ValueName = names.Member("value");
        foreach (var form in forms?.Forms ?? []) record.Variants.Add(Variant(record, names, form));
        return record;
    }

    private RecordModel Variant(RecordModel union, MemberNames names, DiscriminatedForm form)
    {
        var name = CSharp.Pascal(form.Value ?? (union.Node.Union is null ? "Other" : "Unknown")) + union.Name;
        var variant = new RecordModel { Name = form.OwnsNode ? TypeName(form.Node, name) : typeNames.Add(name), Node = form.Node, Union = union, Discriminator = form.Value };
        document.Records.Add(variant);
        AddProperties(variant, new MemberNames(variant.Name, names));
        return variant;
    }

    private void AddProperties(RecordModel record, MemberNames names, Discriminator? forms = null)
    {
        var own = record.Node.Properties.Where(property => record.Union?.Node.Property(property.Name) is null && property.Name != record.Union?.PickedBy).ToList();
        if (forms is not null && record.Node.Property(forms.Property) is null) own.Insert(0, forms.Picked);
        var members = own.Select(property => names.Member(property.Name)).ToList();
        for (var i = 0; i < own.Count; i++) record.Properties.Add(Property(record, own[i], members[i], names));
    }

    private PropertyModel Property(RecordModel record, SchemaProperty property, string name, MemberNames names)
    {
        var node = property.Node.Target;
        var isPicked = property.Name == record.PickedBy;
        var (kind, type, of) = isPicked ? (ValueKind.Text, "string", null) : IsFixed(record, property) ? (ValueKind.Constant, "", null) : formats.Of(property) is { } found ? (found.Kind, found.Type, null) : Value(node, name);
        return new PropertyModel
        {
            JsonName = property.Name,
            Name = name,
            Local = names.Local(property.Name),
            DefaultName = node.Backfill is { IsLiteral: true } ? names.Default(name) : null,
            Kind = kind,
            Type = type,
            Node = node,
            Element = kind == ValueKind.Scalars ? Element(node)!.Value.Kind : default,
            Record = of,
            IsRequired = kind == ValueKind.Id || isPicked || IsNeeded(record, property.Name),
        };
    }

    // The one value that there must be needs no property. One that may be missing does: a writer could not know that it was.
    private bool IsFixed(RecordModel record, SchemaProperty property) =>
        property.Node.Target.Const is not null && (record.Node.Required.Contains(property.Name) || record.Union?.PickedBy == property.Name || (record.IsRoot && property.Name == document.Schema.VersionProperty));

    // What is missing from the root counts as empty; all but the version, without which this is no such file.
    private bool IsNeeded(RecordModel record, string property) => record.Node.Required.Contains(property) && (!record.IsRoot || property == document.Schema.VersionProperty);

    private (ValueKind Kind, string Type, RecordModel? Record) Value(SchemaNode node, string name)
    {
        if (document.Schema.Kinds.FirstOrDefault(kind => kind.Section == node) is EntityKind section) return Section(section);
        if (node.NamesKind is string named && document.Schema.Kind(named) is EntityKind own) return (ValueKind.Id, DocumentModel.IdType(own), null);
        if (node.Reference?.To is string to && document.Schema.Kind(to) is EntityKind other) return (ValueKind.Reference, DocumentModel.IdType(other), null);
        if (node.Secret is null && KnownValues(node) is { } values) return (ValueKind.OpenEnum, OpenEnum(node, name, values).Name, null);

        var types = node.Types & ~JsonTypes.Null;
        if (Scalar(node, types) is var (scalar, scalarType)) return (scalar, scalarType, null);

        return types switch
        {
            JsonTypes.String when node.Secret is not null => (ValueKind.Secret, "Secret", null),
            JsonTypes.String when node.Format is "uri" => (ValueKind.Url, "Url", null),
            JsonTypes.String => (ValueKind.Text, "string", null),
            JsonTypes.Array when Element(node) is var (_, type) => (ValueKind.Scalars, $"EquatableList<{type}>", null),
            JsonTypes.Array when node.Items?.Target is { Types: JsonTypes.String } items && IsText(items) => (ValueKind.Texts, "EquatableList<string>", null),
            JsonTypes.Array when node.Items?.Target is { } items && IsRecord(items) => Records(items, name),
            JsonTypes.Array => (ValueKind.RawList, "EquatableList<RawJson>", null),
            JsonTypes.Object when MapValues.Of(node) is { } entries => Map(entries, name),
            JsonTypes.Object or JsonTypes.None when IsRecord(node) => (ValueKind.Record, Record(node, name).Name, Record(node, name)),
            _ => (ValueKind.Raw, "RawJson", null),
        };
    }

    /// <summary>What the elements of a list are, where that is a value type of .NET. One that may be null is none.</summary>
    private (ValueKind Kind, string Type)? Element(SchemaNode list) => formats.OfElements(list) ?? (list.Items?.Target is { } items ? Scalar(items, items.Types) : null);

    private static (ValueKind Kind, string Type)? Scalar(SchemaNode node, JsonTypes types) => types switch
    {
        JsonTypes.Integer => (ValueKind.Integer, node.Minimum?.ToDouble() >= int.MinValue && node.Maximum?.ToDouble() <= int.MaxValue ? "int" : "long"),
        JsonTypes.Number => (ValueKind.Number, "double"),
        JsonTypes.Boolean => (ValueKind.Boolean, "bool"),
        _ => null,
    };

    private (ValueKind Kind, string Type, RecordModel? Record) Section(EntityKind kind)
    {
        var entity = Record(kind.Entity, CSharp.Pascal(kind.Name));
        return kind.IdProperty is null
            ? (ValueKind.EntityMap, $"EntityMap<{DocumentModel.IdType(kind)}, {entity.Name}>", entity)
            : (ValueKind.Entities, $"EntityList<{DocumentModel.IdType(kind)}, {entity.Name}>", entity);
    }

    private (ValueKind Kind, string Type, RecordModel? Record) Records(SchemaNode items, string name)
    {
        var record = Record(items, name + "Item");
        return (ValueKind.Records, $"EquatableList<{record.Name}>", record);
    }

    private (ValueKind Kind, string Type, RecordModel? Record) Map(SchemaNode values, string name)
    {
        var record = IsRecord(values) ? Record(values, name + "Value") : null;
        return (ValueKind.Map, $"EquatableMap<{record?.Name ?? (IsText(values) ? "string" : "RawJson")}>", record);
    }

    private OpenEnumModel OpenEnum(SchemaNode node, string name, List<string> values)
    {
        if (openEnums.TryGetValue(node, out var known)) return known;

        var made = new OpenEnumModel(TypeName(node, name), node.Description ?? name + ".", values);
        openEnums.Add(node, made);
        document.OpenEnums.Add(made);
        return made;
    }

    /// <summary>The known values of a string that may have others: the <c>enum</c> beside a plain <c>string</c> in an <c>anyOf</c>, or an <c>enum</c> of strings.</summary>
    private static List<string>? KnownValues(SchemaNode node)
    {
        var list = node.Enum ?? (node.AnyOf.Any(form => IsText(form.Target)) ? node.AnyOf.Select(form => form.Target.Enum).FirstOrDefault(values => values is not null) : null);
        if (list is null) return null;

        var texts = new List<string>();
        foreach (var value in list)
        {
            if (value.Kind == JsonKind.Null) continue;
            if (!value.TryGetText(out var text)) return null;
            texts.Add(text);
        }

        return texts;
    }

    private static bool IsText(SchemaNode node) => (node.Types & ~JsonTypes.Null) == JsonTypes.String && node.Enum is null;

    private static bool IsRecord(SchemaNode node) => (node.Types & ~JsonTypes.Null) is JsonTypes.Object or JsonTypes.None && (node.Properties.Count > 0 || Discriminators.Of(node) is not null);

    // What is unknown is kept, so that any object will do.
    private static bool IsRootRecord(SchemaNode node) => node.Types == JsonTypes.Object || (node.Types == JsonTypes.None && node.Properties.Count > 0);

    private string RootName(SchemaNode node, string fallback) => typeNames.Add(CSharp.Pascal(node.Title ?? DefinitionName(node) ?? fallback), "Shapes", "Settings", "Resolver", "Resolution", "Edits");

    private string TypeName(SchemaNode node, string fallback, params string[] suffixes) =>
        typeNames.Add(CSharp.Pascal(node.Title ?? DefinitionName(node) ?? fallback), suffixes);

    private static string? DefinitionName(SchemaNode node) => Definitions.Where(section => node.Pointer.StartsWith(section, StringComparison.Ordinal) && node.Pointer.IndexOf('/', section.Length) < 0).Select(section => node.Pointer.Substring(section.Length)).FirstOrDefault();
}

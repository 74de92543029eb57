using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>The schemas that are at hand, and which of them a registry file is held against.</summary>
public sealed class SchemaSet
{
    private readonly (string Path, RegistrySchema Schema)[] schemas;

    /// <summary>Makes a set.</summary>
    /// <param name="schemas">The schemas, each with the path of its file; the path may be empty.</param>
    public SchemaSet(IEnumerable<KeyValuePair<string, RegistrySchema>> schemas)
    {
        if (schemas is null) throw new ArgumentNullException(nameof(schemas));

        this.schemas = [.. schemas.Select(schema => (Normalize(schema.Key), schema.Value))];
    }

    /// <summary>The schemas.</summary>
    public IEnumerable<RegistrySchema> Schemas => schemas.Select(entry => entry.Schema);

    /// <summary>
    /// Finds the schema of a registry file: the one that the caller names, else the one that its <c>$schema</c> names by
    /// <c>$id</c> or relative path, else the one for that file name and version.
    /// </summary>
    /// <param name="registry">The file.</param>
    /// <param name="path">Its path; relative names are looked up from there, as text alone.</param>
    /// <param name="name">The <c>$id</c> or path that the build or the command line gives, or null.</param>
    /// <param name="finding">Why there is no schema, or null.</param>
    /// <returns>The schema, or null.</returns>
    public RegistrySchema? Find(JsonTree registry, string path, string? name, out Finding? finding)
    {
        if (registry is null) throw new ArgumentNullException(nameof(registry));
        if (path is null) throw new ArgumentNullException(nameof(path));

        finding = null;
        var at = new ByteSpan(registry.Text.Start, 0);
        if (string.IsNullOrEmpty(name) && registry.Root.TryGetMember("$schema", out var member) && member.Value.TryGetText(out var named))
        {
            name = named;
            at = member.Value.Span;
        }

        var found = string.IsNullOrEmpty(name) ? ForFile(registry.Root, FileName(path)) : ByName(name!, path);
        if (found is null) finding = UnknownSchema.Finding(name ?? "", at, [.. Schemas.Select(schema => schema.Id)]);
        return found;
    }

    /// <summary>Finds the schema that a file names.</summary>
    /// <param name="name">The name: the schema's <c>$id</c>, its path relative to the file, or its file name.</param>
    /// <param name="path">The path of the file that names it.</param>
    /// <returns>The schema, or null.</returns>
    public RegistrySchema? Named(string name, string path)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        if (path is null) throw new ArgumentNullException(nameof(path));

        return ByName(name, path);
    }

    private RegistrySchema? ByName(string name, string registryPath)
    {
        var path = Normalize(IsRooted(name) ? name : Folder(registryPath) + name);
        return Origin(ById(name)
            ?? schemas.FirstOrDefault(entry => entry.Path == path).Schema
            ?? schemas.FirstOrDefault(entry => FileName(entry.Path) == name).Schema);
    }

    private RegistrySchema? ById(string id) => schemas.FirstOrDefault(entry => entry.Schema.Id.TrimEnd('#') == id.TrimEnd('#')).Schema;

    /// <summary>A derived schema is for editors that know no ids; it may be older than the ids of its registry, and says nothing that the rules do not say.</summary>
    private RegistrySchema? Origin(RegistrySchema? found) => found?.DerivedFrom is string origin ? ById(origin) ?? found : found;

    /// <summary>The schema for a file's name and version; the newest where no version fits; of the only family there is where no name fits.</summary>
    private RegistrySchema? ForFile(JsonNode root, string fileName)
    {
        var current = Current();
        var family = current.Where(schema => schema.FileName == fileName).ToList();
        if (family.Count == 0 && current.Select(schema => schema.FileName).Distinct().Count() == 1) family.AddRange(current);

        return family.FirstOrDefault(schema => schema.VersionProperty is string property && root.TryGetMember(property, out var version) && version.Value.TryGetNumber(out var number) && number == schema.Version)
            ?? family.OrderByDescending(schema => schema.Version).FirstOrDefault();
    }

    /// <summary>The schemas that no migration leads away from: a file of an older version is to be migrated, not to be held against its own.</summary>
    private List<RegistrySchema> Current()
    {
        var left = new HashSet<RegistrySchema>(schemas.SelectMany(entry => entry.Schema.NeededSchemas.Select(name => ByName(name, entry.Path))).OfType<RegistrySchema>());
        return [.. Schemas.Where(schema => !left.Contains(schema))];
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\", StringComparison.Ordinal) || (path.Length > 2 && path[1] == ':');

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Folder(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Normalize(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Replace('\\', '/').Split('/'))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] is not ("" or "..")) steps.RemoveAt(steps.Count - 1);
            else if (step != ".") steps.Add(step);
        }

        return string.Join("/", steps);
    }
}

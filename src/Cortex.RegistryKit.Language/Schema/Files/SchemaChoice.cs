using System.Globalization;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Files;

/// <summary>Which schema a file on disk is held against: the one that it names, beside it or among the shipped ones, else the one for its name and version.</summary>
public sealed class SchemaChoice
{
    private readonly IReadOnlyList<RegistrySchema> shipped;

    /// <summary>Chooses among these schemas, and those that files name.</summary>
    /// <param name="shipped">The schemas.</param>
    public SchemaChoice(IReadOnlyList<RegistrySchema> shipped) => this.shipped = shipped ?? throw new ArgumentNullException(nameof(shipped));

    /// <summary>Finds the schema of a file.</summary>
    /// <param name="registry">The file.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="beside">The schema that it names by relative path, with the path of its file (<see cref="NamedFile"/>); null where it names none.</param>
    /// <param name="finding">Why there is no schema, or null.</param>
    /// <returns>The schema, or null.</returns>
    public RegistrySchema? Find(JsonTree registry, string path, KeyValuePair<string, RegistrySchema>? beside, out Finding? finding)
    {
        var known = shipped.Select(schema => new KeyValuePair<string, RegistrySchema>(ShippedName(schema), schema));
        return new SchemaSet(beside is { } first ? known.Prepend(first) : known).Find(registry, path, name: null, out finding);
    }

    /// <summary>The schema that the name and version of a file decide on, where the file names another by a path.</summary>
    /// <param name="registry">The file.</param>
    /// <param name="path">Its path.</param>
    /// <returns>The schema; null where the file names none, or one by its <c>$id</c>.</returns>
    public RegistrySchema? FindByFile(JsonTree registry, string path)
    {
        if (NameIn(registry) is not { } name || name.IndexOf(':') >= 0) return null;

        var version = registry.Root.TryGetMember("version", out var given) && given.Value.TryGetNumber(out var number) ? number : (double?)null;
        var family = shipped.Where(schema => schema.FileName == Path.GetFileName(path)).ToList();
        if (family.Count == 0) family = [.. shipped];
        return family.FirstOrDefault(schema => schema.Version == version) ?? family.FirstOrDefault();
    }

    /// <summary>The path of the schema file that a registry names by relative path; null where it names none so.</summary>
    /// <param name="registry">The file.</param>
    /// <param name="path">Its full path.</param>
    public static string? NamedFile(JsonTree registry, string path)
    {
        if (NameIn(registry) is not { Length: > 0 } name || name.IndexOf(':') >= 0 || name.IndexOf('\0') >= 0 || Path.IsPathRooted(name)) return null;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, name));
    }

    private static string? NameIn(JsonTree registry)
    {
        if (registry is null) throw new ArgumentNullException(nameof(registry));
        return registry.Root.TryGetMember("$schema", out var member) && member.Value.TryGetText(out var name) ? name : null;
    }

    private static string ShippedName(RegistrySchema schema) => string.Format(CultureInfo.InvariantCulture, "{0}.v{1}.schema.json", Path.GetFileNameWithoutExtension(schema.FileName), schema.Version);
}

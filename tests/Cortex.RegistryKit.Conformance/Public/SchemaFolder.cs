using System.Text.Json;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Conformance.Public;

/// <summary>A folder of schemas: <c>X.json</c> or <c>X.schema.json</c>. They may refer to one another by file name or by the URI that each gives itself.</summary>
internal sealed class SchemaFolder
{
    private readonly List<(string Path, string Base, HashSet<string> References)> schemas = [];
    private readonly Dictionary<string, int> byUri = new(StringComparer.Ordinal);

    public SchemaFolder(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var (id, references) = Read(path);
            byUri.TryAdd(Path.GetFileName(path), schemas.Count);
            if (id is not null) byUri.TryAdd(SchemaResource.Resolve(id, ""), schemas.Count);
            schemas.Add((path, id ?? Path.GetFileName(path), references));
        }
    }

    /// <summary>The schemas, each with its instances: <c>FOLDER/X/*.json</c>.</summary>
    public IEnumerable<PublicSchema> With(IReadOnlyList<string> instances)
    {
        for (var i = 0; i < schemas.Count; i++)
        {
            var file = Path.GetFileName(schemas[i].Path);
            var name = file[..^(file.EndsWith(".schema.json", StringComparison.Ordinal) ? ".schema.json" : ".json").Length];
            var folders = instances.Select(folder => Path.Combine(folder, name)).Where(Directory.Exists);
            yield return new PublicSchema(name, schemas[i].Path, Others(i), [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json")).Order(StringComparer.Ordinal)]);
        }
    }

    private Dictionary<string, string> Others(int index)
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<int>([index]);
        while (open.TryPop(out var at))
        {
            foreach (var uri in schemas[at].References.Select(reference => SchemaResource.Resolve(schemas[at].Base, reference)))
            {
                if (!byUri.TryGetValue(uri, out var other) || other == index || !others.TryAdd(uri, schemas[other].Path)) continue;
                open.Push(other);
            }
        }

        return others;
    }

    private static (string? Id, HashSet<string> References) Read(string path)
    {
        var references = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            Collect(document.RootElement, references);
            return (Text(document.RootElement, "$id") ?? Text(document.RootElement, "id"), references);
        }
        catch (JsonException)
        {
            return (null, references);
        }
    }

    private static void Collect(JsonElement value, HashSet<string> references)
    {
        foreach (var element in value.EnumerateArrayOrEmpty()) Collect(element, references);
        foreach (var property in value.EnumerateObjectOrEmpty())
        {
            if (property.NameEquals("$ref") && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { } reference && !reference.StartsWith('#')) references.Add(reference.Split('#')[0]);
            Collect(property.Value, references);
        }
    }

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } found && found[0] != '#' ? found : null;
}

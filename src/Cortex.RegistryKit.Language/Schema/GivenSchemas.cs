using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>The schemas that a <c>$ref</c> may lead to: those that were given, and draft-07's own.</summary>
internal sealed class GivenSchemas(IEnumerable<SchemaResource> given)
{
    private static readonly Lazy<SchemaResource> MetaSchema = new(ReadMetaSchema);

    private readonly IReadOnlyList<SchemaResource> given = [.. given];
    private Dictionary<string, SchemaResource>? byUri;

    /// <summary>Finds a schema by its URI, without a fragment.</summary>
    public SchemaResource? Find(string uri)
    {
        if ((byUri ??= Index()).TryGetValue(uri, out var resource)) return resource;
        return uri == Dialect.Uri ? MetaSchema.Value : null;
    }

    // The place that a text comes from is sure; what it calls itself counts where no other text comes from there.
    private Dictionary<string, SchemaResource> Index()
    {
        var index = new Dictionary<string, SchemaResource>(StringComparer.Ordinal);
        foreach (var resource in given.Where(resource => !index.ContainsKey(resource.Uri))) index.Add(resource.Uri, resource);
        foreach (var resource in given)
        {
            if (resource.Id is string id && !index.ContainsKey(id)) index.Add(id, resource);
        }

        return index;
    }

    private static SchemaResource ReadMetaSchema()
    {
        using var stream = typeof(GivenSchemas).Assembly.GetManifestResourceStream("draft-07.json")!;
        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;) read += stream.Read(bytes, read, bytes.Length - read);
        return new SchemaResource(Dialect.Uri, Utf8Text.FromBytes(bytes));
    }
}

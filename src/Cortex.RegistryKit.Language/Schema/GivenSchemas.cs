using Cortex.RegistryKit.Language.Schema.Dialects;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>The schemas that a <c>$ref</c> may lead to: those that were given, and those of the drafts themselves.</summary>
internal sealed class GivenSchemas(IEnumerable<SchemaResource> given)
{
    private readonly IReadOnlyList<SchemaResource> given = [.. given];
    private Dictionary<string, SchemaResource>? byUri;

    /// <summary>Finds a schema by its URI, without a fragment.</summary>
    public SchemaResource? Find(string uri) => (byUri ??= Index()).TryGetValue(uri, out var resource) ? resource : MetaSchemas.Find(uri);

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
}

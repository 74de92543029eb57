using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>The schemas of the drafts themselves, to which any schema may refer. The drafts after draft-07 say theirs with <c>$dynamicRef</c>, which is not supported.</summary>
internal static class MetaSchemas
{
    private static readonly Dictionary<string, Lazy<SchemaResource>> ByUri =
        new[] { KnownDialects.Draft04, KnownDialects.Draft06, KnownDialects.Draft07 }.ToDictionary(dialect => dialect.Uri, dialect => new Lazy<SchemaResource>(() => Read(dialect)), StringComparer.Ordinal);

    /// <summary>Finds one by its URI, without a fragment.</summary>
    public static SchemaResource? Find(string uri) => ByUri.TryGetValue(uri, out var resource) ? resource.Value : null;

    /// <summary>Whether a text is one of them.</summary>
    public static bool Has(JsonTree tree) => ByUri.Values.Any(resource => resource.IsValueCreated && resource.Value.Tree == tree);

    private static SchemaResource Read(Dialect dialect)
    {
        using var stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream(dialect.Name + ".json")!;
        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;) read += stream.Read(bytes, read, bytes.Length - read);
        return new SchemaResource(dialect.Uri, Utf8Text.FromBytes(bytes));
    }
}

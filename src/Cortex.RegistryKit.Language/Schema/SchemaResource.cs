using Cortex.RegistryKit.Language.Schema.Dialects;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>The text of a schema and the place that it comes from. A <c>$ref</c> finds it by that place, or by the <c>$id</c> at its root.</summary>
/// <remarks>Immutable; safe to share between threads, and parsed once however many schemas refer to it.</remarks>
public sealed class SchemaResource
{
    private readonly Lazy<JsonTree> tree;

    /// <summary>Takes a text.</summary>
    /// <param name="uri">The URI or path that it comes from, or an empty text where it comes from nowhere. Nothing is ever fetched from there.</param>
    /// <param name="text">The text.</param>
    public SchemaResource(string uri, Utf8Text text)
    {
        Uri = UriReference.WithoutFragment((uri ?? throw new ArgumentNullException(nameof(uri))).Replace('\\', '/'));
        Text = text ?? throw new ArgumentNullException(nameof(text));
        tree = new Lazy<JsonTree>(() => JsonTree.Parse(text));
    }

    /// <summary>The URI or path, with slashes and without a fragment.</summary>
    public string Uri { get; }

    /// <summary>The text.</summary>
    public Utf8Text Text { get; }

    /// <summary>The URI or path that a reference means where a schema of a URI or path has it; without a fragment.</summary>
    /// <param name="baseUri">The schema's URI or path.</param>
    /// <param name="reference">The reference.</param>
    public static string Resolve(string baseUri, string reference) =>
        UriReference.Resolve(UriReference.WithoutFragment((baseUri ?? throw new ArgumentNullException(nameof(baseUri))).Replace('\\', '/')), UriReference.WithoutFragment(reference ?? throw new ArgumentNullException(nameof(reference))));

    internal JsonTree Tree => tree.Value;

    /// <summary>The URI that its root's <c>$id</c> gives it (<c>id</c> in draft-04), or null.</summary>
    public string? Id => Tree.Root.TryGetMember((KnownDialects.Of(Tree.Root) ?? KnownDialects.Draft07).IdKeyword, out var id) && id.Value.TryGetText(out var text) ? UriReference.Resolve(Uri, UriReference.WithoutFragment(text)) : null;
}

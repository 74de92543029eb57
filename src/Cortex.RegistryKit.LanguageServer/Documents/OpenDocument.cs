using System.Text;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Documents;

/// <summary>A document at one version. Immutable: a question is answered for the version at which it was asked.</summary>
/// <param name="Uri">Its uri, as the editor spells it.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its text.</param>
internal sealed record OpenDocument(string Uri, int Version, Utf8Text Text)
{
    /// <summary>Where it is, or would be if it were saved.</summary>
    public string Path { get; } = DocumentUri.PathOf(Uri) ?? "/" + System.Uri.EscapeDataString(Uri);

    /// <summary>The document after some changes.</summary>
    /// <param name="version">Its new version.</param>
    /// <param name="changes">The changes, each in the text that those before it left.</param>
    /// <param name="encoding">What columns count.</param>
    public OpenDocument Change(int version, IEnumerable<TextDocumentContentChangeEvent> changes, PositionEncoding encoding) =>
        this with { Version = version, Text = changes.Aggregate(Text, (text, change) => Changed(text, change, encoding)) };

    private static Utf8Text Changed(Utf8Text text, TextDocumentContentChangeEvent change, PositionEncoding encoding)
    {
        if (change.Range is null) return Utf8Text.FromString(change.Text);

        var span = new PositionMap(text, encoding).SpanOf(change.Range);
        var added = Encoding.UTF8.GetByteCount(change.Text);
        var bytes = new byte[text.Length - span.Length + added];
        text.Bytes.AsSpan(0, span.Start).CopyTo(bytes);
        Encoding.UTF8.GetBytes(change.Text, bytes.AsSpan(span.Start));
        text.Bytes.AsSpan(span.End).CopyTo(bytes.AsSpan(span.Start + added));
        return Utf8Text.FromBytes(bytes);
    }
}

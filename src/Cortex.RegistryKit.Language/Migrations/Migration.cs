using Cortex.RegistryKit.Language.Edits;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>What becomes of a file of an older version, or of other files that a new one is made from.</summary>
public sealed class Migration
{
    internal Migration(string from, int? fromVersion, byte[]? content, IReadOnlyList<JsonEdit> edits, string? whyNotSaved, IReadOnlyList<MintedId> minted, IReadOnlyList<string> changes)
    {
        From = from;
        FromVersion = fromVersion;
        Content = content;
        Edits = edits;
        WhyNotSaved = whyNotSaved;
        Minted = minted;
        Changes = changes;
    }

    /// <summary>Where the content comes from, as people read it: <c>version 1</c>, <c>local_llm.json</c>.</summary>
    public string From { get; }

    /// <summary>The version of the file that was changed in place; null where a new file is made from others.</summary>
    public int? FromVersion { get; }

    /// <summary>The whole text of the present version; null where none could be made. Not to be changed.</summary>
    public byte[]? Content { get; }

    /// <summary>The changes by which the old text became the new one; none where a new file is made from others.</summary>
    public IReadOnlyList<JsonEdit> Edits { get; }

    /// <summary>Why the result must not be saved, as a sentence without a full stop; null where it may be.</summary>
    public string? WhyNotSaved { get; }

    /// <summary>The ids that new entries got, in order. Where the result is not going to be saved they are the same on every load.</summary>
    public IReadOnlyList<MintedId> Minted { get; }

    /// <summary>What changes, a line each, for people. Holds no value, so no secret.</summary>
    public IReadOnlyList<string> Changes { get; }

    /// <summary>Where the content comes from, never the content, which may hold secrets.</summary>
    public override string ToString() => $"from {From}{(WhyNotSaved is null ? "" : $", not to be saved: {WhyNotSaved}")}";
}

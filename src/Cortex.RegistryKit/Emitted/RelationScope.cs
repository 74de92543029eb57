using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>The ids and references of a file as they go by, as places in its text. Kinds of entities are numbers here.</summary>
/// <remarks>Kept for the next file, so that a valid one costs no memory once the tables have grown.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RelationScope
{
    private const int NoMore = -1;
    private const int MostKept = 16 * 1024;

    [ThreadStatic]
    private static RelationScope? spare;

    private Mention[] ids = new Mention[64];
    private Mention[] references = new Mention[64];
    private int[] buckets = new int[128];
    private byte[] decoded = new byte[256];
    private int idCount;
    private int referenceCount;
    private int decodedCount;
    private PropertySet sections;
    private readonly bool isIgnoring;

    private RelationScope(bool isIgnoring) => this.isIgnoring = isIgnoring;

    /// <summary>A scope that keeps nothing, for a value that is looked at only to see which of several forms it has.</summary>
    public static RelationScope Ignoring { get; } = new(isIgnoring: true);

    /// <summary>Whether nothing went by that a rule outside of shape, ids and references could call an error.</summary>
    public bool IsClean { get; private set; }

    internal static RelationScope Rent()
    {
        var scope = spare ?? new RelationScope(isIgnoring: false);
        spare = null;
        scope.idCount = scope.referenceCount = scope.decodedCount = 0;
        scope.sections = default;
        scope.IsClean = true;
        scope.Forget();
        scope.buckets.AsSpan().Fill(NoMore);
        return scope;
    }

    // The tables of an uncommonly large file go: whoever comes next would have to clear them.
    internal void Return()
    {
        if (Math.Max(ids.Length, Math.Max(references.Length, decoded.Length)) <= MostKept) spare = this;
    }

    /// <summary>Notes that another rule has to look at the file.</summary>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool NotClean()
    {
        if (!isIgnoring) IsClean = false;
        return true;
    }

    /// <summary>Notes that the file has a section, so that no back-fill stands in for it.</summary>
    /// <param name="section">The section's number.</param>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool AddSection(int section)
    {
        if (!isIgnoring) sections.Add(section);
        return true;
    }

    /// <summary>Whether the file has a section.</summary>
    /// <param name="section">The section's number.</param>
    public bool HasSection(int section) => sections.Has(section);

    /// <summary>Adds the string at hand as an id. One that is empty names nothing.</summary>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="json">Where it is.</param>
    /// <returns>Whether no other entity of the kind has it.</returns>
    public bool AddId(int kind, ref JsonCursor json) => json.ValueToken.Length == 0 || Add(kind, json.ValueToken, json.Text);

    /// <summary>Adds the name of the property at hand as an id.</summary>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="json">Where it is.</param>
    /// <returns>Whether no other entity of the kind has it.</returns>
    public bool AddKey(int kind, ref JsonCursor json) => Add(kind, json.NameToken, json.Text);

    /// <summary>Adds the string at hand as a reference. One that is empty refers to nothing.</summary>
    /// <param name="kind">The kind of entity that it refers to.</param>
    /// <param name="json">Where it is.</param>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool AddReference(int kind, ref JsonCursor json)
    {
        if (isIgnoring || json.ValueToken.Length == 0) return true;
        if (referenceCount == references.Length) Array.Resize(ref references, referenceCount * 2);
        references[referenceCount++] = Mentioned(kind, json.ValueToken, json.Text);
        return true;
    }

    /// <summary>Notes the string at hand as a secret. One that may be meant as a reference to a secret is for other rules to look at.</summary>
    /// <param name="json">Where it is.</param>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool AddSecret(ref JsonCursor json) => !MayHave((byte)'$', ref json) || NotClean();

    /// <summary>Notes the string at hand as a url. One that may hold a user name is for other rules to look at.</summary>
    /// <param name="json">Where it is.</param>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool AddUrl(ref JsonCursor json) => !MayHave((byte)'@', ref json) || NotClean();

    private static bool MayHave(byte sign, ref JsonCursor json)
    {
        var (start, length, isEscaped) = json.ValueToken;
        return isEscaped || json.Text.Slice(start, length).Contains(sign);
    }

    /// <summary>Whether every reference leads to an entity of the file, or to one that is known without it.</summary>
    internal bool IsSettled(ReadOnlySpan<byte> text, KnownTest isKnown)
    {
        for (var i = 0; i < referenceCount; i++)
        {
            ref readonly var reference = ref references[i];
            if (!Has(reference, text) && !isKnown(reference.Kind, Bytes(reference, text), this)) return false;
        }

        return true;
    }

    private bool Add(int kind, (int Start, int Length, bool IsEscaped) token, ReadOnlySpan<byte> text)
    {
        if (isIgnoring) return true;

        var mention = Mentioned(kind, token, text);
        if (Has(mention, text)) return false;
        if (idCount == ids.Length) Grow();

        ref var bucket = ref buckets[mention.Hash & (buckets.Length - 1)];
        mention.Next = bucket;
        bucket = idCount;
        ids[idCount++] = mention;
        return true;
    }

    private bool Has(in Mention mention, ReadOnlySpan<byte> text)
    {
        for (var i = buckets[mention.Hash & (buckets.Length - 1)]; i != NoMore; i = ids[i].Next)
        {
            ref readonly var id = ref ids[i];
            if (id.Hash == mention.Hash && id.Kind == mention.Kind && Bytes(id, text).SequenceEqual(Bytes(mention, text))) return true;
        }

        return false;
    }

    private void Grow()
    {
        Array.Resize(ref ids, ids.Length * 2);
        buckets = new int[ids.Length * 2];
        buckets.AsSpan().Fill(NoMore);
        for (var i = 0; i < idCount; i++)
        {
            ref var bucket = ref buckets[ids[i].Hash & (buckets.Length - 1)];
            ids[i].Next = bucket;
            bucket = i;
        }
    }

    private Mention Mentioned(int kind, (int Start, int Length, bool IsEscaped) token, ReadOnlySpan<byte> text)
    {
        var mention = new Mention { Kind = kind, Start = token.Start, Length = token.Length, IsDecoded = token.IsEscaped };
        if (token.IsEscaped)
        {
            if (decodedCount + token.Length > decoded.Length) Array.Resize(ref decoded, Math.Max(decoded.Length * 2, decodedCount + token.Length));
            mention.Start = decodedCount;
            mention.Length = JsonEscapes.Decode(text.Slice(token.Start, token.Length), decoded.AsSpan(decodedCount), out _);
            decodedCount += mention.Length;
        }

        var hash = new HashCode();
        hash.AddBytes(Bytes(mention, text));
        hash.Add(kind);
        mention.Hash = hash.ToHashCode();
        return mention;
    }

    private ReadOnlySpan<byte> Bytes(in Mention mention, ReadOnlySpan<byte> text) => (mention.IsDecoded ? decoded : text).Slice(mention.Start, mention.Length);

    private struct Mention
    {
        public int Kind;
        public int Start;
        public int Length;
        public int Hash;
        public int Next;
        public bool IsDecoded;
    }
}

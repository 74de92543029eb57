using System.Buffers;
using System.ComponentModel;
using Cortex.RegistryKit.Emitted.Scanning;

namespace Cortex.RegistryKit.Emitted;

/// <summary>The ids and references of a file as they go by, as places in its text. Kinds of entities are numbers here.</summary>
/// <remarks>Kept for the next file, so that a valid one costs no memory once the tables have grown.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RelationScope
{
    private const int NoMore = -1;
    private const int FewIds = 64;

    private static readonly SearchValues<byte> NameUnits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    [ThreadStatic]
    private static RelationScope? spare;

    private PooledTable<Mention> ids = new(FewIds);
    private PooledTable<Mention> references = new(FewIds);
    private PooledTable<int> buckets = new(2 * FewIds);
    private PooledTable<byte> decoded = new(256);
    private int bucketCount;
    private PropertySet sections;
    private readonly bool isIgnoring;

    private RelationScope(bool isIgnoring) => this.isIgnoring = isIgnoring;

    /// <summary>A scope that keeps nothing, for a value that is looked at only to see which of several forms it has.</summary>
    public static RelationScope Ignoring { get; } = new(isIgnoring: true);

    /// <summary>Whether nothing went by that a rule outside of shape, ids and references could call an error.</summary>
    public bool IsClean { get; private set; }

    /// <summary>Whether a secret stands in the text itself, which is an error where the file is committed.</summary>
    internal bool HasWrittenSecret { get; private set; }

    internal static RelationScope Rent()
    {
        var scope = spare ?? new RelationScope(isIgnoring: false);
        spare = null;
        scope.sections = default;
        scope.IsClean = true;
        scope.HasWrittenSecret = false;
        scope.MakeBuckets(2 * FewIds);
        return scope;
    }

    internal void Return()
    {
        ids.Clear();
        references.Clear();
        buckets.Clear();
        decoded.Clear();
        Forget();
        spare = this;
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

        // Most lead back, to what has gone by already.
        var mention = Mentioned(kind, json.ValueToken, json.Text);
        if (!Has(mention, json.Text)) references.Add(mention);
        return true;
    }

    /// <summary>Notes the string at hand as a secret. One that may be meant as a reference to a secret, and does not plainly name a variable, is for other rules to look at.</summary>
    /// <param name="json">Where it is.</param>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool AddSecret(ref JsonCursor json)
    {
        var (start, length, _) = json.ValueToken;
        if (isIgnoring || length == 0 || NamesVariable(json.Text.Slice(start, length))) return true;

        HasWrittenSecret = true;
        return !MayHave((byte)'$', ref json) || NotClean();
    }

    /// <summary>Notes the string at hand as a url. One that may hold a user name is for other rules to look at.</summary>
    /// <param name="json">Where it is.</param>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool AddUrl(ref JsonCursor json) => !MayHave((byte)'@', ref json) || NotClean();

    private static bool NamesVariable(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("${env:"u8) || text[^1] != (byte)'}') return false;

        var name = text["${env:".Length..^1];
        return !name.IsEmpty && !char.IsAsciiDigit((char)name[0]) && !name.ContainsAnyExcept(NameUnits);
    }

    private static bool MayHave(byte sign, ref JsonCursor json)
    {
        var (start, length, isEscaped) = json.ValueToken;
        return isEscaped || json.Text.Slice(start, length).Contains(sign);
    }

    /// <summary>Whether every reference leads to an entity of the file, or to one that is known without it.</summary>
    internal bool IsSettled(ReadOnlySpan<byte> text, KnownTest isKnown)
    {
        for (var i = 0; i < references.Count; i++)
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
        if (ids.Count * 2 == bucketCount) MakeBuckets(bucketCount * 2);

        ref var bucket = ref Bucket(mention.Hash);
        mention.Next = bucket;
        bucket = ids.Count;
        ids.Add(mention);
        return true;
    }

    private bool Has(in Mention mention, ReadOnlySpan<byte> text)
    {
        for (var i = Bucket(mention.Hash); i != NoMore; i = ids[i].Next)
        {
            ref readonly var id = ref ids[i];
            if (id.Hash == mention.Hash && id.Kind == mention.Kind && Bytes(id, text).SequenceEqual(Bytes(mention, text))) return true;
        }

        return false;
    }

    private ref int Bucket(int hash) => ref buckets[hash & (bucketCount - 1)];

    private void MakeBuckets(int count)
    {
        buckets.MakeRoom(count);
        bucketCount = count;
        buckets.From(0)[..count].Fill(NoMore);
        for (var i = 0; i < ids.Count; i++)
        {
            ref var bucket = ref Bucket(ids[i].Hash);
            ids[i].Next = bucket;
            bucket = i;
        }
    }

    private Mention Mentioned(int kind, (int Start, int Length, bool IsEscaped) token, ReadOnlySpan<byte> text)
    {
        var mention = new Mention { Kind = kind, Start = token.Start, Length = token.Length, IsDecoded = token.IsEscaped };
        if (token.IsEscaped)
        {
            decoded.MakeRoom(token.Length);
            mention.Start = decoded.Count;
            mention.Length = JsonEscapes.Decode(text.Slice(token.Start, token.Length), decoded.From(decoded.Count), out _);
            decoded.Advance(mention.Length);
        }

        mention.Hash = ByteHash.Of(Bytes(mention, text), kind);
        return mention;
    }

    private ReadOnlySpan<byte> Bytes(in Mention mention, ReadOnlySpan<byte> text) => (mention.IsDecoded ? decoded.From(0) : text).Slice(mention.Start, mention.Length);

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

using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>The keywords of the drafts before draft-07.</summary>
/// <remarks>
/// Nobody writes <c>const</c> or <c>if</c> to say nothing: such keywords of draft-06 and draft-07 are read as there, as other validators
/// do, and warned about, since a validator that goes by the letter passes over them.
/// </remarks>
internal static class OldKeywords
{
    private static readonly Keyword Lower = (r, n, m) =>
    {
        if (IsExclusive(n, "exclusiveMinimum")) n.ExclusiveMinimum = KeywordValues.Number(r, n, m);
        else n.Minimum = KeywordValues.Number(r, n, m);
    };

    private static readonly Keyword Upper = (r, n, m) =>
    {
        if (IsExclusive(n, "exclusiveMaximum")) n.ExclusiveMaximum = KeywordValues.Number(r, n, m);
        else n.Maximum = KeywordValues.Number(r, n, m);
    };

    public static readonly KeywordTable OfDraft06 = MainKeywords.OfDraft07.With(Later(MainKeywords.OfDraft07, "draft-07", "if", "then", "else"));

    public static readonly KeywordTable OfDraft04 = OfDraft06.With(Later(MainKeywords.OfDraft07, "draft-06", "const", "contains", "propertyNames")).Without("$id").With(new()
    {
        ["id"] = MainKeywords.Structure,
        ["minimum"] = Lower,
        ["maximum"] = Upper,
        ["exclusiveMinimum"] = (r, n, m) => Beside("minimum", r, n, m),
        ["exclusiveMaximum"] = (r, n, m) => Beside("maximum", r, n, m),
    });

    private static Dictionary<string, Keyword> Later(KeywordTable table, string draft, params string[] names) => names.ToDictionary(name => name, name => Later(draft, table[name]), StringComparer.Ordinal);

    private static Keyword Later(string draft, Keyword keyword) => (r, n, m) =>
    {
        r.Report(UnknownKeyword.Rule, m.NameNode, n.Pointer, $"'{m.Name}' came with {draft} and is read as there; a validator of the draft that this schema names may pass over it");
        keyword(r, n, m);
    };

    // The flag has no effect by itself: the limit that it is about looks for it.
    private static void Beside(string limit, SchemaReader reader, SchemaNode node, JsonMember flag)
    {
        if (KeywordValues.Flag(reader, node, flag) && !node.Syntax.TryGetMember(limit, out _)) reader.Malformed(flag.NameNode, node.Pointer, $"'{flag.Name}' stands beside '{limit}'");
    }

    private static bool IsExclusive(SchemaNode node, string flag) => node.Syntax.TryGetMember(flag, out var member) && member.Value.Kind == JsonKind.True;
}

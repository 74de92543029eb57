using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>The dialects that schemas may be written in. Draft-07 is the one that is meant where none is named.</summary>
internal static class KnownDialects
{
    /// <summary>Draft-04 and what SchemaStore, ajv and most others make of it: keywords of draft-06 and draft-07 count, with a warning.</summary>
    public static readonly Dialect Draft04 = new("draft-04", "http://json-schema.org/draft-04/schema", OldKeywords.OfDraft04) { IdKeyword = "id", ReferenceHides = true, HasNamesInId = true };

    public static readonly Dialect Draft06 = new("draft-06", "http://json-schema.org/draft-06/schema", OldKeywords.OfDraft06) { ReferenceHides = true, HasNamesInId = true };

    public static readonly Dialect Draft07 = new("draft-07", "http://json-schema.org/draft-07/schema", MainKeywords.OfDraft07) { ReferenceHides = true, HasNamesInId = true };

    public static readonly Dialect Draft201909 = new("2019-09", "https://json-schema.org/draft/2019-09/schema", NewKeywords.OfDraft201909);

    public static readonly Dialect Draft202012 = new("2020-12", "https://json-schema.org/draft/2020-12/schema", NewKeywords.OfDraft202012);

    private static readonly Dialect[] ByAge = [Draft04, Draft06, Draft07, Draft201909, Draft202012];

    /// <summary>The dialect that a schema's root names; null where it names none, or one that nobody knows.</summary>
    public static Dialect? Of(JsonNode root) => root.TryGetMember("$schema", out var named) ? Named(named.Value) : null;

    /// <summary>The dialect of a name; null where nobody knows it.</summary>
    public static Dialect? Named(JsonNode uri) => uri.TryGetText(out var text) ? ByAge.FirstOrDefault(dialect => WithoutScheme(dialect.Uri) == WithoutScheme(text.TrimEnd('#'))) : null;

    /// <summary>What is said of a name that is none of those known.</summary>
    public static string Refusal { get; } = $"schemas are written in {string.Join(", ", ByAge.Select(dialect => dialect.Name))}, best in draft-07: \"$schema\": \"{Draft07.Uri}#\"";

    /// <summary>Whether another dialect has a keyword: "a newer" or "an older" one, or null.</summary>
    public static string? OtherWith(string keyword, Dialect than)
    {
        var age = Array.IndexOf(ByAge, than);
        if (ByAge.Skip(age + 1).Any(dialect => dialect.Keywords.Has(keyword))) return "a newer";
        return ByAge.Take(age).Any(dialect => dialect.Keywords.Has(keyword)) ? "an older" : null;
    }

    // Many write https where the standard has http.
    private static string WithoutScheme(string uri) => uri.Substring(uri.IndexOf(':') + 1);
}

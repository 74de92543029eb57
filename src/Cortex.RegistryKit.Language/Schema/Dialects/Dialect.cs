using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>A version of JSON Schema: which keywords it has, and what they mean.</summary>
/// <param name="name">What people call it.</param>
/// <param name="uri">The URI of its meta-schema, without an empty fragment.</param>
/// <param name="keywords">Its keywords.</param>
internal sealed class Dialect(string name, string uri, KeywordTable keywords)
{
    // Beside a $ref they make no value wrong, so that the reference alone is what is meant.
    private static readonly HashSet<string> BesideReference = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$ref", "$anchor", "$dynamicAnchor", "$comment", "$defs", "definitions", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "enumDescriptions",
    };

    /// <summary>What people call it.</summary>
    public string Name => name;

    /// <summary>The URI of its meta-schema, without an empty fragment.</summary>
    public string Uri => uri;

    /// <summary>Its keywords.</summary>
    public KeywordTable Keywords => keywords;

    /// <summary>The keyword that gives a schema a URI.</summary>
    public string IdKeyword { get; init; } = "$id";

    /// <summary>Whether a <c>$ref</c> hides whatever stands beside it.</summary>
    public bool ReferenceHides { get; init; }

    /// <summary>Whether a fragment in <see cref="IdKeyword"/> names a schema, as <c>$anchor</c> does where it does not.</summary>
    public bool HasNamesInId { get; init; }

    /// <summary>Whether a schema with a <c>$ref</c> says nothing else of a value.</summary>
    public bool IsReferenceAlone(JsonNode schema)
    {
        if (ReferenceHides) return true;
        foreach (var member in schema.Members)
        {
            if (keywords.Has(member.Name) && !BesideReference.Contains(member.Name)) return false;
        }

        return true;
    }

    /// <summary>Reads a keyword; says so where it has none of that name.</summary>
    public void Read(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (keywords.Has(member.Name)) keywords[member.Name](reader, node, member);
        else if (KnownDialects.OtherWith(member.Name, this) is string age) reader.Report(UnknownKeyword.Rule, member.NameNode, node.Pointer, $"'{member.Name}' belongs to {age} draft than {name}, and has no effect here");
        else Unknown(reader, node, member);
    }

    private void Unknown(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var suggestion = Suggestions.Nearest(member.Name, keywords.Names);
        var rule = member.Name.StartsWith("x-rk-", StringComparison.Ordinal) ? MalformedSchema.Rule : UnknownKeyword.Rule;
        reader.Report(rule, member.NameNode, node.Pointer, $"'{member.Name}' is no keyword that we know{Suggestions.Question(suggestion)}", suggestion);
    }
}

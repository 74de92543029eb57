using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>The types that emitted code uses without emitting them, by namespace. No emitted type takes one of their names.</summary>
internal static class RuntimeNames
{
    private static readonly (string Namespace, string[] Names)[] Table =
    [
        ("System", ["ArgumentException", "ArgumentNullException", "DateTimeOffset", "Guid", "Obsolete", "ReadOnlySpan", "Uri"]),
        ("System.Collections.Concurrent", ["ConcurrentDictionary"]),
        ("System.Collections.Generic", ["HashSet", "IEnumerable", "KeyValuePair", "List", "ReferenceEqualityComparer"]),
        ("System.Diagnostics.CodeAnalysis", ["AllowNull"]),
        ("System.Text", ["StringBuilder"]),
        ("Cortex.RegistryKit", ["EntityList", "EntityMap", "EquatableList", "EquatableMap", "Explanation", "IEntity", "KeyedSetting", "Patch", "RawJson", "RegistryId", "RegistrySettings", "Secret", "Snapshot", "UnknownProperties", "UnmetNeed", "Url"]),
        ("Cortex.RegistryKit.Emitted", ["DocumentText", "Editing", "IRegistryDocument", "Joining", "JsonCursor", "JsonOutput", "NameSet", "NeedsCheck", "NumberLimits", "PropertyNames", "PropertySet", "Reading", "RegistryNeeds", "RegistryUnion", "RelationScope", "ResolutionTrace", "SchemaText", "SettingsReader", "TextPattern", "UnknownPropertiesBuilder", "Validity", "ValueList"]),
        ("Cortex.RegistryKit.Language.Edits", ["EditPath", "JsonEdit"]),
        ("Cortex.RegistryKit.Language.Schema", ["JsonTypes"]),
    ];

    private static readonly Regex Literal = new("\"(\\\\.|[^\"\\\\])*\"", RegexOptions.CultureInvariant);

    private static readonly Regex Word = new(@"(?<![\w.])\w+", RegexOptions.CultureInvariant);

    /// <summary>The names, those of attributes in both spellings.</summary>
    public static IEnumerable<string> All => Table.SelectMany(entry => entry.Names).Concat(["AllowNullAttribute", "ObsoleteAttribute", "RegistryIdAttribute", "RegistryNeedsAttribute", "RegistryUnionAttribute", "RegistryKit", "System", "Cortex"]);

    /// <summary>The names whose static members a record uses, so that no property of it may hide them.</summary>
    public static IReadOnlyList<string> UsedByMembers { get; } = ["DocumentText", "Editing", "Joining", "JsonTypes", "PropertyNames", "Reading", "RelationScope", "UnknownProperties", "Validity"];

    /// <summary>The namespaces that a text needs.</summary>
    /// <param name="text">C# text without usings.</param>
    /// <param name="scope">The namespace that it stands in.</param>
    public static IEnumerable<string> Needed(string text, string scope)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
        {
            foreach (Match word in Word.Matches(Literal.Replace(line, "\"\""))) words.Add(word.Value);
        }

        return Table.Where(entry => entry.Names.Any(words.Contains) && scope != entry.Namespace && !scope.StartsWith(entry.Namespace + ".", StringComparison.Ordinal)).Select(entry => entry.Namespace);
    }
}

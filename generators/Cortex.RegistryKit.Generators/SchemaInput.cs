using System.Runtime.CompilerServices;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Emission.Constants;
using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Generators;

/// <summary>
/// A schema as the pipeline carries it: its text without white space is all that the output depends on, and so is what tells
/// one from another.
/// </summary>
internal sealed record SchemaInput(string Path, string Text, string Namespace, bool IsEmitted, bool IsPublic, bool AssertsFormats, bool UsesDotNetTypes)
{
    private static readonly ConditionalWeakTable<string, RegistrySchema> Parsed = new();
    private static readonly ConditionalWeakTable<string, ParsedAmongOthers> ParsedAgain = new();

    /// <summary>The namespace that the types take, for other schemas to keep out of.</summary>
    public TakenScope Taken => new(Namespace, Path);

    public static SchemaInput Read(string path, FileMetadata metadata, SourceText text) =>
        new(path, MinifiedJson.Of(SourceTexts.Tree(text).Root), Namespaces.Of(metadata.Namespace), metadata.IsEmitted, metadata.IsPublic, metadata.AssertsFormats, metadata.UsesDotNetTypes);

    /// <summary>The schema; parsed once for as long as the pipeline keeps the text.</summary>
    public RegistrySchema Parse() => Parsed.GetValue(Text, static text => RegistrySchema.Parse(Utf8Text.FromString(text)));

    /// <summary>The schema, whose references may lead to others.</summary>
    /// <param name="known">The others.</param>
    public RegistrySchema Parse(EquatableArray<SchemaInput> known)
    {
        var alone = Parse();
        if (alone.IsSound || known.Count == 0) return alone;

        // What was parsed last is kept with the text, for as long as the others stay what they are.
        if (ParsedAgain.TryGetValue(Text, out var again) && again.Known.Equals(known) && again.Path == Path) return again.Schema;
        again = new ParsedAmongOthers(known, Path, ReferringSchema.Parse(alone, Resource, known.Select(other => other.Resource)));
        ParsedAgain.Remove(Text);
        ParsedAgain.GetValue(Text, _ => again);
        return again.Schema;
    }

    private SchemaResource Resource => new(Path, Utf8Text.FromString(Text));

    private sealed record ParsedAmongOthers(EquatableArray<SchemaInput> Known, string Path, RegistrySchema Schema);
}

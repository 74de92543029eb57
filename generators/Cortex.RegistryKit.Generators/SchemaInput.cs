using System.Runtime.CompilerServices;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Generators;

/// <summary>
/// A schema as the pipeline carries it: its text without white space is all that the output depends on, and so is what tells
/// one from another.
/// </summary>
internal sealed record SchemaInput(string Path, string Text, string Namespace, bool IsEmitted, bool IsPublic)
{
    private static readonly ConditionalWeakTable<string, RegistrySchema> Parsed = new();

    /// <summary>The namespace that the types take, for other schemas to keep out of.</summary>
    public (string Scope, string Path) Scope => (Namespace, Path);

    public static SchemaInput Read(string path, FileMetadata metadata, SourceText text) =>
        new(path, MinifiedJson.Of(SourceTexts.Tree(text).Root), Namespaces.Of(metadata.Namespace), metadata.IsEmitted, metadata.IsPublic);

    /// <summary>The schema; parsed once for as long as the pipeline keeps the text.</summary>
    public RegistrySchema Parse() => Parsed.GetValue(Text, static text => RegistrySchema.Parse(Utf8Text.FromString(text)));
}

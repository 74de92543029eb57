using Cortex.RegistryKit.Emission.Model;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits what makes the root record a document: the contract with files, homes and snapshots.</summary>
internal static class DocumentEmitter
{
    public static string Emit(DocumentModel document)
    {
        var root = document.Root.Name;
        var contract = $"IRegistryDocument<{root}>";
        var w = document.NewFile();
        w.Open($"sealed partial record {root}");
        w.Line($"private static readonly SchemaText OwnSchema = new({CSharp.Text(document.Schema.FileName ?? "")}, {CSharp.Utf8(MinifiedJson.Of(document.Schema.Tree.Root))});");
        w.Line();
        w.Line($"static SchemaText {contract}.Schema => OwnSchema;");
        w.Line();
        w.Line($"static {root} {contract}.Empty => new();");
        w.Line();
        w.Summary("Whether a file is what the schema says, with ids that are unique and references that lead somewhere.");
        w.Parameter("utf8", "The bytes of the file.");
        w.Line("public static bool IsValid(ReadOnlySpan<byte> utf8) => Validate(utf8) != Validity.Invalid;");
        w.Line();
        w.Summary("Whether no rule can find an error in a file. A no says only that the rules have to be asked.");
        w.Parameter("utf8", "The bytes of the file.");
        w.Line("public static bool IsClean(ReadOnlySpan<byte> utf8) => Validate(utf8) == Validity.Clean;");
        w.Line();
        w.Line($"static Validity {contract}.Validate(ReadOnlySpan<byte> utf8) => Validate(utf8);");
        w.Line();
        w.Line($"static {root}? {contract}.Read(ReadOnlySpan<byte> utf8) => DocumentText.Read<{root}>(utf8, Read);");
        w.Line();
        w.Line($"static void {contract}.Write({root} document, JsonOutput json) => document.Write(json);");
        w.Line();
        w.Open($"static RegistrySettings {contract}.SettingsFor(RegistrySettings? given, IEnumerable<KeyValuePair<string, string>> environment) => given switch");
        w.Line($"null => {document.SettingsType}.FromVariables(environment),");
        w.Line($"{document.SettingsType} settings => settings,");
        w.Line($"_ => throw new ArgumentException({CSharp.Text($"These settings are not {document.SettingsType}.")}, nameof(given)),");
        w.Close(";");
        w.Line();
        w.Line($"static object {contract}.CreateResolver(Snapshot<{root}> snapshot) => {(Resolvable.Kinds(document).Any() ? $"new {document.ResolverType}(snapshot)" : "snapshot")};");
        w.Line();
        w.Line("private static Validity Validate(ReadOnlySpan<byte> utf8) => DocumentText.Validate(utf8, Fits, IsKnown);");
        w.Line();
        Known(w, document);
        w.Close();
        return w.ToString();
    }

    private static void Known(SourceWriter w, DocumentModel document)
    {
        var known = document.Schema.Kinds.Where(kind => document.Schema.KnownIds(kind.Name).Any()).ToList();
        if (known.Count == 0)
        {
            w.Line("private static bool IsKnown(int kind, string id) => false;");
            return;
        }

        w.Open("private static bool IsKnown(int kind, string id) => kind switch");
        foreach (var kind in known) w.Line($"{CSharp.Number(document.KindNumber(kind.Name))} => id is {string.Join(" or ", document.Schema.KnownIds(kind.Name).Select(CSharp.Text))},");
        w.Line("_ => false,");
        w.Close(";");
    }
}

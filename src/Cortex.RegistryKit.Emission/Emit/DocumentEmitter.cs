using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

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
        OwnSchema(w, document);
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
        w.Line("public static bool IsClean(ReadOnlySpan<byte> utf8) => Validate(utf8) >= Validity.Clean;");
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

    private static void OwnSchema(SourceWriter w, DocumentModel document)
    {
        var chain = new List<string>();
        if (document.Schema.VersionProperty is string version) chain.Add($".OfVersion({CSharp.Text(version)}, {CSharp.Number(document.Schema.Version)})");
        if (document.AssertsFormats) chain.Add(".AssertingFormats()");
        chain.AddRange(Referred(document.Schema));
        chain.AddRange(document.Others.Select(With));

        var own = $"private static readonly SchemaText OwnSchema = new SchemaText({Arguments(document.Schema)})";
        w.Line(chain.Count == 0 ? own + ";" : own);
        for (var i = 0; i < chain.Count; i++) w.Continue(i == chain.Count - 1 ? chain[i] + ";" : chain[i]);
    }

    private static string With(KeyValuePair<string, RegistrySchema> other)
    {
        var referred = string.Concat(Referred(other.Value));
        return $".With({CSharp.Text(other.Key)}, {(referred.Length == 0 ? Arguments(other.Value) : $"new SchemaText({Arguments(other.Value)}){referred}")})";
    }

    private static IEnumerable<string> Referred(RegistrySchema schema) =>
        ReferredSchemas.Of(schema).Select(other => $".Referring({CSharp.Text(ReferredSchemas.Relative(schema, other))}, {CSharp.Utf8(MinifiedJson.Of(other.Tree.Root))})");

    private static string Arguments(RegistrySchema schema) => $"{CSharp.Text(schema.FileName ?? "")}, {CSharp.Utf8(MinifiedJson.Of(schema.Tree.Root))}";

    private static void Known(SourceWriter w, DocumentModel document)
    {
        var cases = new List<string>();
        foreach (var kind in document.Schema.Kinds)
        {
            var conditions = document.Schema.KnownIds(kind.Name).Select(Is).Concat(document.StandIns.Where(standIn => standIn.Kind == kind).Select(StandIn)).ToList();
            if (conditions.Count > 0) cases.Add($"{CSharp.Number(document.KindNumber(kind.Name))} => {string.Join(" || ", conditions)},");
        }

        const string Method = "private static bool IsKnown(int kind, ReadOnlySpan<byte> id, RelationScope scope) =>";
        if (cases.Count == 0)
        {
            w.Line($"{Method} false;");
            return;
        }

        w.Open($"{Method} kind switch");
        foreach (var known in cases) w.Line(known);
        w.Line("_ => false,");
        w.Close(";");
    }

    private static string StandIn(StandInModel standIn)
    {
        var ids = string.Join(" || ", standIn.Ids.Select(Is));
        var present = standIn.Present is null ? "" : $"scope.HasSection({CSharp.Number(standIn.Present.Number)}) && ";
        return $"({present}!scope.HasSection({CSharp.Number(standIn.Absent.Number)}) && {(standIn.Ids.Count > 1 ? $"({ids})" : ids)})";
    }

    private static string Is(string id) => $"id.SequenceEqual({CSharp.Utf8(id)})";
}

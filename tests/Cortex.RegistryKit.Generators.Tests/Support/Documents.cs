using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Generators.Tests.Support;

/// <summary>An emitted root record, driven by texts: a few lines of C# compiled with it, since a span cannot be handed over by reflection.</summary>
internal sealed class Documents : IDisposable
{
    private readonly Compiled compiled;
    private readonly RegistrySchema schema;
    private readonly string probe;
    private readonly CheckContext context;

    public Documents(string schemaText, string root, string scope = "Foreign", string more = "", params (string Name, string Value)[] metadata)
    {
        context = new CheckContext { AssertFormats = metadata.Any(entry => entry is { Name: "RkAssertFormats" or "RkDotNetTypes", Value: "true" }) };
        schema = RegistrySchema.Parse(Utf8Text.FromString(schemaText));
        Assert.True(schema.IsSound && schema.EmissionFindings.Count == 0, string.Join("\n", schema.Findings.Concat(schema.EmissionFindings)));
        probe = scope.Length == 0 ? "Probe" : scope + ".Probe";
        var type = scope.Length == 0 ? "global::" + root : $"global::{scope}.{root}";
        compiled = new TestProject().Schema(schemaText, metadata: [("RkNamespace", scope), .. metadata]).Code($$"""
            using System.Text;
            using Cortex.RegistryKit;
            using Cortex.RegistryKit.Emitted;

            {{(scope.Length == 0 ? "" : $"namespace {scope};")}}

            internal static class Probe
            {
                internal static Snapshot<{{type}}> Load(string text) => Snapshot.Of<{{type}}>(Encoding.UTF8.GetBytes(text));

                internal static bool IsValid(string text) => {{type}}.IsValid(Encoding.UTF8.GetBytes(text));

                internal static bool IsClean(string text) => {{type}}.IsClean(Encoding.UTF8.GetBytes(text));

                internal static string? Rewrite(string text) => Read<{{type}}>(text) is { } document ? Write(document) : null;

                internal static bool ReadsAlike(string one, string other) => Equals(Read<{{type}}>(one), Read<{{type}}>(other));

                internal static string Empty() => Write(EmptyOf<{{type}}>());

                internal static string Found(string text) => string.Join("\n", Load(text).Findings);

                internal static string Print(string text) => Read<{{type}}>(text)?.ToString() ?? "";

                private static T EmptyOf<T>() where T : class, IRegistryDocument<T> => T.Empty;

                private static T? Read<T>(string text) where T : class, IRegistryDocument<T> => T.Read(Encoding.UTF8.GetBytes(text));

                private static string Write<T>(T document) where T : class, IRegistryDocument<T>
                {
                    var output = new System.Buffers.ArrayBufferWriter<byte>();
                    T.Write(document, new JsonOutput(output));
                    return Encoding.UTF8.GetString(output.WrittenSpan);
                }
            {{more}}
            }
            """).Compile();
    }

    /// <summary>What the emitted validator says.</summary>
    public bool IsValid(string text) => compiled.Call<bool>(probe, nameof(IsValid), text);

    /// <summary>Whether the emitted validator rules out any error.</summary>
    public bool IsClean(string text) => compiled.Call<bool>(probe, nameof(IsClean), text);

    /// <summary>Reads a text and writes what was read.</summary>
    public string? Rewrite(string text) => compiled.Call<string?>(probe, nameof(Rewrite), text);

    /// <summary>What a document that was read prints.</summary>
    public string Print(string text) => compiled.Call<string>(probe, nameof(Print), text);

    /// <summary>Whether two texts read as equal documents.</summary>
    public bool ReadsAlike(string one, string other) => compiled.Call<bool>(probe, nameof(ReadsAlike), one, other);

    /// <summary>A new document.</summary>
    public string Empty() => compiled.Call<string>(probe, nameof(Empty));

    /// <summary>Calls one of the test's own methods.</summary>
    public T Call<T>(string method, params object[] arguments) => compiled.Call<T>(probe, method, arguments);

    /// <summary>The errors that the rules find.</summary>
    public IReadOnlyList<Finding> Errors(string text) => [.. RegistryChecker.Run(JsonTree.Parse(Utf8Text.FromString(text)), schema, context).Findings.Where(finding => finding.Severity == Severity.Error)];

    /// <summary>Makes sure that both validators say the same of shape, ids and references, and that nothing with an error counts as clean.</summary>
    public void Agree(bool isValid, string text)
    {
        var errors = Errors(text);
        var faults = errors.Where(finding => finding.Rule.Id is not "RK2008" && finding.Rule.Id[2] != '3').ToList();
        Assert.True(isValid == (faults.Count == 0), $"The rules say of {text}: {string.Join("\n", faults)}");
        Assert.True(isValid == IsValid(text), $"The emitted validator says {!isValid} to {text}");
        if (errors.Count > 0) Assert.False(IsClean(text));
    }

    public void Dispose() => compiled.Dispose();
}

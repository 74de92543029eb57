using System.Diagnostics;
using System.Text.Json;
using Cortex.RegistryKit.Conformance.Schemas;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Conformance.Public;

/// <summary>Compiles one schema in memory, and holds its instances against it with both validators.</summary>
internal static class SchemaTrial
{
    /// <summary>Answers questions from the standard input, a line each, in a process that may be ended at any time.</summary>
    public static async Task<int> AnswerAsync()
    {
        while (await Console.In.ReadLineAsync() is string question) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Of(JsonSerializer.Deserialize<PublicSchema>(question)!)));
        return 0;
    }

    private static TrialResult Of(PublicSchema asked)
    {
        var watch = Stopwatch.StartNew();
        var text = Utf8Text.FromBytes(File.ReadAllBytes(asked.Path));
        var schema = RegistrySchema.Parse(new SchemaResource(Path.GetFileName(asked.Path), text), asked.Others.Select(other => new SchemaResource(other.Key, Utf8Text.FromBytes(File.ReadAllBytes(other.Value)))));
        IReadOnlyList<Finding> findings = [.. schema.Findings, .. schema.EmissionFindings];
        var result = new TrialResult
        {
            Errors = [.. findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{text.PositionAt(finding.Span.Start)}: {finding.Rule.Id}: {finding.Message}")],
            Advice = findings.Count(finding => finding.Severity != Severity.Error),
        };
        if (result.Errors.Count == 0) Compile(schema, asked, result);
        result.Milliseconds = watch.ElapsedMilliseconds;
        return result;
    }

    private static void Compile(RegistrySchema schema, PublicSchema asked, TrialResult result)
    {
        try
        {
            var validators = new CompiledValidators();
            var emitted = validators.Compile([schema], ValidationOptions.Default)[0]!;
            result.Warnings = [.. validators.Warnings.Take(5)];
            foreach (var path in asked.Instances)
            {
                var bytes = File.ReadAllBytes(path).AsSpan() is var content && content.StartsWith("\uFEFF"u8) ? content[3..].ToArray() : content.ToArray();
                result.Span.Add(SchemaValidator.IsValid(JsonTree.Parse(Utf8Text.FromBytes(bytes)).Root, schema));
                result.Emitted.Add(emitted.IsValid(bytes));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            result.Broken = exception.ToString();
        }
    }
}

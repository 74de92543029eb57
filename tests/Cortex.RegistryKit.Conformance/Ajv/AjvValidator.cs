using System.Text.Json;
using Cortex.RegistryKit.Conformance.Processes;
using Cortex.RegistryKit.Node;

namespace Cortex.RegistryKit.Conformance.Ajv;

/// <summary>The validator that most of the world uses, in one process of Node for all questions.</summary>
internal sealed class AjvValidator : IDisposable
{
    private static readonly NodePackages Packages = new("Cortex.RegistryKit.Conformance", "Ajv");

    private readonly LineProcess process = new(Packages.Start("answer.mjs"));

    /// <summary>Why it cannot be asked; null where it can.</summary>
    public static string? WhyMissing => Packages.WhyMissing;

    /// <summary>Asks what it says of values; formats are not asserted.</summary>
    /// <param name="schema">The schema's text.</param>
    /// <param name="others">The texts that it may refer to, by their URIs.</param>
    /// <param name="values">The values' texts.</param>
    /// <param name="patience">How long it may take.</param>
    public async Task<AjvAnswer> AskAsync(string schema, IReadOnlyDictionary<string, string> others, IReadOnlyList<string> values, TimeSpan patience)
    {
        var question = JsonSerializer.Serialize(new { schema, others, values, formats = false });
        var (line, why) = await process.AskAsync(question, patience);
        if (line is null) return new AjvAnswer([], why);

        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.TryGetProperty("refused", out var refused)
            ? new AjvAnswer([], refused.GetString())
            : new AjvAnswer([.. answer.RootElement.GetProperty("answers").EnumerateArray().Select(value => value.GetBoolean())], null);
    }

    public void Dispose() => process.Dispose();
}

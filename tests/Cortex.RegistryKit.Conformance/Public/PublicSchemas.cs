using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Conformance.Ajv;
using Cortex.RegistryKit.Conformance.Processes;

namespace Cortex.RegistryKit.Conformance.Public;

/// <summary>
/// Compiles every schema of a folder, and compares what both validators and ajv say of instances. The work is done in a process with limits of
/// time and memory, so that a schema that is too much for us is reported, and the next one is tried.
/// </summary>
internal sealed class PublicSchemas : IDisposable
{
    private const string MemoryLimit = "0xC0000000";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly LineProcess ours = new(new ProcessStartInfo("dotnet", [typeof(PublicSchemas).Assembly.Location, "public-worker"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["DOTNET_GCHeapHardLimit"] = MemoryLimit },
    });

    private readonly AjvValidator? ajv = AjvValidator.WhyMissing is null ? new AjvValidator() : null;
    private readonly SortedDictionary<string, int> figures = new(StringComparer.Ordinal);

    /// <summary>Tries all schemas, writes <c>public.json</c> into the folder of results, and prints what differs and the figures.</summary>
    /// <returns>0 where nothing crashed, hung or did not compile, and no instance was answered in two ways.</returns>
    public static async Task<int> RunAsync(string folder, string results, IReadOnlyList<string> instances)
    {
        if (AjvValidator.WhyMissing is string why) Console.WriteLine($"ajv is not asked: {why}");
        using var all = new PublicSchemas();
        var reports = new JsonArray();
        foreach (var schema in new SchemaFolder(folder).With(instances)) reports.Add(await all.TryAsync(schema));

        Directory.CreateDirectory(results);
        await File.WriteAllBytesAsync(Path.Combine(results, "public.json"), CaseJson.Write(reports));
        foreach (var (what, count) in all.figures) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52}{count,6}"));
        return all.figures.Keys.Any(what => what.StartsWith('!')) ? 1 : 0;
    }

    public void Dispose()
    {
        ours.Dispose();
        ajv?.Dispose();
    }

    private async Task<JsonObject> TryAsync(PublicSchema schema)
    {
        var asked = schema with { Instances = [.. schema.Instances.Where(IsJson)] };
        var (line, why) = await ours.AskAsync(JsonSerializer.Serialize(asked), Patience);
        var result = line is null ? new TrialResult { Broken = why } : JsonSerializer.Deserialize<TrialResult>(line)!;
        var report = new JsonObject { ["schema"] = asked.Name, ["outcome"] = Outcome(result), ["milliseconds"] = result.Milliseconds, ["advice"] = result.Advice };
        Count("schemas");
        Count(report["outcome"]!.GetValue<string>());
        if (result.Errors.Count > 0) report["errors"] = Texts(result.Errors);
        if (result.Broken is not null) Say(report, "broken", asked, result.Broken);
        if (result.Warnings.Count > 0)
        {
            Count("! emitted code has warnings");
            Say(report, "warnings", asked, string.Join("\n", result.Warnings));
        }

        if (result.Span.Count > 0) report["instances"] = await CompareAsync(asked, result);
        return report;
    }

    private async Task<JsonArray> CompareAsync(PublicSchema asked, TrialResult result)
    {
        var theirs = ajv is null ? null : await ajv.AskAsync(Text(asked.Path), asked.Others.ToDictionary(other => other.Key, other => Text(other.Value)), [.. asked.Instances.Select(Text)], Patience);
        if (theirs?.Refused is string refused)
        {
            Count("  ajv does not take the schema");
            Console.WriteLine($"{asked.Name}: ajv: {refused}");
        }

        var answers = new JsonArray();
        for (var i = 0; i < result.Span.Count; i++)
        {
            bool? third = theirs is { Refused: null } ? theirs.Valid[i] : null;
            var answer = new JsonObject { ["file"] = Path.GetFileName(asked.Instances[i]), ["span"] = result.Span[i], ["emitted"] = result.Emitted[i], ["ajv"] = third };
            answers.Add(answer);
            Count("  instances");
            if (third is not null) Count("  instances that ajv answers");
            if (result.Span[i] != result.Emitted[i]) Count("! our validators differ");
            if (third is bool valid && valid != result.Emitted[i]) Count("! ajv differs");
            if (result.Span[i] != result.Emitted[i] || (third ?? result.Emitted[i]) != result.Emitted[i]) Console.WriteLine($"{asked.Name}: {answer.ToJsonString()}");
        }

        return answers;
    }

    private static string Outcome(TrialResult result) => result switch
    {
        { Broken: not null } => "! crashes, hangs or does not compile",
        { Errors.Count: > 0 } => $"refused with {result.Errors[0].Split(": ")[1]}",
        _ => "compiles",
    };

    private void Count(string what) => figures[what] = figures.GetValueOrDefault(what) + 1;

    private static void Say(JsonObject report, string what, PublicSchema schema, string text)
    {
        report[what] = text;
        Console.WriteLine($"{schema.Name}: {what}: {text}");
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string Text(string path) => File.ReadAllText(path);

    private static bool IsJson(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

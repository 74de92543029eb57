using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>Runs a suite in the format of the public JSON-Schema-Test-Suite: <c>tests/draft7/**</c>, and <c>remotes/</c>, which stands for <c>http://localhost:1234/</c>.</summary>
internal static class SchemaCases
{
    private const string RemotesAre = "http://localhost:1234/";

    public static async Task<int> RunAsync(string suite, string results, IEmittedValidators emitted)
    {
        var tests = Path.Combine(suite, "tests", "draft7");
        var remotes = await ReadRemotesAsync(Path.Combine(suite, "remotes"));
        var figures = new SchemaFigures();
        foreach (var path in Directory.EnumerateFiles(tests, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(suite, path).Replace('\\', '/');
            var row = Row(name);
            using var groups = JsonDocument.Parse(await File.ReadAllBytesAsync(path), CaseJson.Options);
            var answers = new SchemaAnswers(remotes, emitted, new ValidationOptions { AssertFormats = row == "optional: formats" }).To(groups.RootElement);
            figures.Add(row, answers);
            ReportWrong(name, answers);
            var target = Path.Combine(results, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, CaseJson.Write(answers));
        }

        figures.Write(Console.Out);
        return 0;
    }

    private static string Row(string name) => name switch
    {
        _ when name.Contains("/optional/format/", StringComparison.Ordinal) => "optional: formats",
        _ when name.Contains("/optional/", StringComparison.Ordinal) => "optional: others",
        _ => "required",
    };

    private static void ReportWrong(string name, JsonArray answers)
    {
        var wrong = answers.Where(answer => !JsonNode.DeepEquals(answer!["expected"], answer["span"]) || !JsonNode.DeepEquals(answer["span"], answer["emitted"]));
        foreach (var answer in wrong) Console.WriteLine($"{name}: {answer!["group"]}: {answer["test"]}: expected {answer["expected"]}, span {answer["span"]}, emitted {answer["emitted"]}");
    }

    /// <summary>Reads the schemas that others refer to.</summary>
    public static async Task<List<SchemaResource>> ReadRemotesAsync(string folder)
    {
        var remotes = new List<SchemaResource>();
        if (!Directory.Exists(folder)) return remotes;

        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            remotes.Add(new SchemaResource(RemotesAre + Path.GetRelativePath(folder, path).Replace('\\', '/'), Utf8Text.FromBytes(await File.ReadAllBytesAsync(path))));
        }

        return remotes;
    }
}

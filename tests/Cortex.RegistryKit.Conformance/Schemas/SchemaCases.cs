using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Conformance.Schemas;

/// <summary>Runs a suite in the format of the public JSON-Schema-Test-Suite: <c>tests/draft7/**</c> and, where they are, those of the other drafts that schemas may be written in; and <c>remotes/</c>, which stands for <c>http://localhost:1234/</c>.</summary>
internal static class SchemaCases
{
    private const string RemotesAre = "http://localhost:1234/";

    // The folder of each draft, and the dialect that is meant by a schema in it that names none.
    private static readonly (string Folder, string? Dialect)[] Drafts =
    [
        ("draft7", null), ("draft4", "http://json-schema.org/draft-04/schema#"), ("draft6", "http://json-schema.org/draft-06/schema#"), ("draft2019-09", null), ("draft2020-12", null),
    ];

    public static async Task<int> RunAsync(string suite, string results, IEmittedValidators emitted)
    {
        var remotes = await ReadRemotesAsync(Path.Combine(suite, "remotes"));
        var figures = new SchemaFigures();
        foreach (var (folder, dialect) in Drafts)
        {
            var tests = Path.Combine(suite, "tests", folder);
            if (!Directory.Exists(tests)) continue;

            foreach (var path in Directory.EnumerateFiles(tests, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(suite, path).Replace('\\', '/');
                var row = Row(name);
                using var groups = JsonDocument.Parse(await File.ReadAllBytesAsync(path), CaseJson.Options);
                var options = new ValidationOptions { AssertFormats = row == "optional: formats" };
                var answers = new SchemaAnswers(remotes, emitted, options) { Dialect = dialect }.To(groups.RootElement);
                figures.Add(folder == "draft7" ? row : $"{folder}: {row}", answers);
                ReportWrong(name, answers);
                var target = Path.Combine(results, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await File.WriteAllBytesAsync(target, CaseJson.Write(answers));
            }
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

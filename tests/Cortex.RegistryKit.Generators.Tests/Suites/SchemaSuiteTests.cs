using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Conformance.Schemas;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Generators.Tests.Suites;

/// <summary>The JSON-Schema-Test-Suite for draft-07, held against what is emitted: it compiles without a warning, and answers as the validator that knows positions.</summary>
public sealed class SchemaSuiteTests
{
    private const string Suite = "json-schema-draft7";

    // What draft-07 leaves open, and we do not do: content is described and not looked into; a schema that is not among those given is refused.
    private static readonly string[] Open = ["optional/content.json", "optional/cross-draft.json"];

    public static TheoryData<string> Files
    {
        get
        {
            var root = Path.Combine(PublicSuiteTheoryAttribute.FolderOf(Suite), "tests", "draft7");
            if (!Directory.Exists(root)) return [];
            return [.. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Where(file => !Open.Contains(file)).Order(StringComparer.Ordinal)];
        }
    }

    [PublicSuiteTheory(Suite)]
    [MemberData(nameof(Files))]
    public async Task Every_test_is_answered_right_by_emitted_code(string file)
    {
        var suite = PublicSuiteTheoryAttribute.FolderOf(Suite);
        var validators = new CompiledValidators();
        var options = new ValidationOptions { AssertFormats = file.StartsWith("optional/format/", StringComparison.Ordinal) };
        using var groups = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(suite, "tests", "draft7", file)));
        var answers = new SchemaAnswers(await SchemaCases.ReadRemotesAsync(Path.Combine(suite, "remotes")), validators, options).To(groups.RootElement);

        Assert.Empty(validators.Warnings);
        Assert.Empty(answers.Where(answer => !JsonNode.DeepEquals(answer!["expected"], answer["emitted"]) || !JsonNode.DeepEquals(answer["span"], answer["emitted"])).Select(answer => answer!.ToJsonString()));
        Assert.DoesNotContain(answers, answer => answer!["delegated"]!.GetValue<bool>());
    }
}

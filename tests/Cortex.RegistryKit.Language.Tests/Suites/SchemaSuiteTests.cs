using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Tests.Suites;

/// <summary>The JSON-Schema-Test-Suite, held against the validator that knows positions.</summary>
public class SchemaSuiteTests
{
    // What draft-07 leaves open, and we do not do: content is described and not looked into; a schema that is not among those given is refused.
    private static readonly HashSet<string> Open = ["optional/content.json", "optional/cross-draft.json"];

    public static TheoryData<string> Required => [.. SchemaSuite.Files(file => !file.StartsWith("optional/", StringComparison.Ordinal))];

    public static TheoryData<string> Optional => [.. SchemaSuite.Files(file => file.StartsWith("optional/", StringComparison.Ordinal) && !file.StartsWith("optional/format/", StringComparison.Ordinal) && !Open.Contains(file))];

    public static TheoryData<string> Formats => [.. SchemaSuite.Files(file => file.StartsWith("optional/format/", StringComparison.Ordinal))];

    [PublicSuiteTheory(SchemaSuite.Folder)]
    [MemberData(nameof(Required))]
    public void What_draft_07_demands_is_answered_right(string file) => Assert.Empty(WrongAnswers(file, new ValidationOptions()));

    [PublicSuiteTheory(SchemaSuite.Folder)]
    [MemberData(nameof(Optional))]
    public void So_is_what_it_suggests(string file) => Assert.Empty(WrongAnswers(file, new ValidationOptions()));

    [PublicSuiteTheory(SchemaSuite.Folder)]
    [MemberData(nameof(Formats))]
    public void A_format_that_is_asserted_is_answered_right(string file) => Assert.Empty(WrongAnswers(file, new ValidationOptions { AssertFormats = true }));

    private static List<string> WrongAnswers(string file, ValidationOptions options)
    {
        var wrong = new List<string>();
        foreach (var (name, schema, data, expected) in SchemaSuite.Tests(file))
        {
            if (!schema.IsSound) wrong.Add($"{name}: {string.Join(" ", schema.Findings)}");
            else if (SchemaValidator.IsValid(data.Root, schema, options) != expected) wrong.Add($"{name}: {!expected}");
            else if (SchemaValidator.Check(data, schema, options).Any(finding => finding.Severity == Severity.Error) == expected) wrong.Add($"{name}: valid {expected}, and the findings say otherwise");
        }

        return wrong;
    }
}

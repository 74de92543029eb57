using System.Text.Json;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Suites;

/// <summary>The JSONTestSuite ("Parsing JSON is a minefield").</summary>
public class JsonParsingSuiteTests
{
    private const string Suite = "json-parsing/test_parsing";

    public static TheoryData<string> Files
    {
        get
        {
            var folder = PublicSuiteTheoryAttribute.FolderOf(Suite);
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];
        }
    }

    [PublicSuiteTheory(Suite)]
    [MemberData(nameof(Files))]
    public void What_must_be_accepted_is_and_what_must_be_refused_is(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var isJson = Utf8.FindInvalid(bytes) < 0 && JsonTree.Parse(Utf8Text.FromBytes(bytes)).Errors.Count == 0;

        switch (Path.GetFileName(path)[..2])
        {
            case "y_": Assert.True(isJson); break;
            case "n_": Assert.False(isJson); break;
            default: Assert.Equal(AcceptedByTheFramework(bytes), isJson); break;
        }
    }

    // The framework's reader is asked for the same depth, and for UTF-8 that it would otherwise not look at.
    private static bool AcceptedByTheFramework(byte[] bytes)
    {
        try
        {
            var text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonTree.MaxDepth });
            return Utf8.FindInvalid(bytes) < 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

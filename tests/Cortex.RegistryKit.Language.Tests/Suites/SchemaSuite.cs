using System.Text;
using System.Text.Json;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Suites;

/// <summary>The public JSON-Schema-Test-Suite for draft-07.</summary>
internal static class SchemaSuite
{
    public const string Folder = "json-schema-draft7";

    private static readonly Lazy<IReadOnlyList<SchemaResource>> RemoteSchemas = new(() => [.. Remotes()]);

    /// <summary>The test files, relative to the suite's folder of tests.</summary>
    public static IEnumerable<string> Files(Func<string, bool> wanted)
    {
        var root = Path.Combine(PublicSuiteTheoryAttribute.FolderOf(Folder), "tests", "draft7");
        if (!Directory.Exists(root)) return [];
        return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Where(wanted).Order(StringComparer.Ordinal);
    }

    /// <summary>The tests of a file: a name, a schema, a value, and whether that is valid.</summary>
    public static IEnumerable<(string Name, RegistrySchema Schema, JsonTree Data, bool Expected)> Tests(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(PublicSuiteTheoryAttribute.FolderOf(Folder), "tests", "draft7", file)));
        foreach (var group in document.RootElement.EnumerateArray())
        {
            var schema = RegistrySchema.Parse(new SchemaResource("", Text(group.GetProperty("schema"))), RemoteSchemas.Value);
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                yield return ($"{group.GetProperty("description")} | {test.GetProperty("description")}", schema, JsonTree.Parse(Text(test.GetProperty("data"))), test.GetProperty("valid").GetBoolean());
            }
        }
    }

    private static IEnumerable<SchemaResource> Remotes()
    {
        var folder = Path.Combine(PublicSuiteTheoryAttribute.FolderOf(Folder), "remotes");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(path => new SchemaResource("http://localhost:1234/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), Utf8Text.FromBytes(File.ReadAllBytes(path))));
    }

    private static Utf8Text Text(JsonElement element) => Utf8Text.FromBytes(Encoding.UTF8.GetBytes(element.GetRawText()));
}

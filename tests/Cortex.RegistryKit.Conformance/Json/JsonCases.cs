using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Conformance.Json;

/// <summary>Parses every file of a folder with our syntax tree and with System.Text.Json: <c>y_</c> must be accepted, <c>n_</c> refused, <c>i_</c> is free.</summary>
internal static class JsonCases
{
    public static async Task<int> RunAsync(string folder, string results)
    {
        var answers = new JsonArray();
        var (wrong, different) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var bytes = await File.ReadAllBytesAsync(path);
            bool? expected = Path.GetFileName(path)[..2] switch { "y_" => true, "n_" => false, _ => null };
            var (tree, framework) = (IsAcceptedByTree(bytes), IsAcceptedByFramework(bytes));
            answers.Add(new JsonObject { ["file"] = name, ["expected"] = expected, ["tree"] = tree, ["framework"] = framework });
            if (expected is bool demanded && demanded != tree) Console.WriteLine($"{name}: expected {demanded}, and the tree says {tree} ({++wrong} wrong)");
            if (tree != framework) Console.WriteLine($"{name}: the tree says {tree}, the framework {framework} ({++different} different)");
        }

        Directory.CreateDirectory(results);
        await File.WriteAllBytesAsync(Path.Combine(results, "json.json"), CaseJson.Write(answers));
        Console.WriteLine($"{answers.Count} files, {wrong} answered wrong, {different} otherwise than the framework");
        return wrong == 0 ? 0 : 1;
    }

    private static bool IsAcceptedByTree(byte[] bytes) => Utf8.FindInvalid(bytes) < 0 && JsonTree.Parse(Utf8Text.FromBytes(bytes)).Errors.Count == 0;

    private static bool IsAcceptedByFramework(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Analyzers.Benchmarks;

/// <summary>The project that is compiled: made up, the same every time.</summary>
internal static class Inputs
{
    public const int Files = 200;
    public const int CallsInAFile = 10;
    public const int Models = 1000;
    public const int Roles = 50;

    /// <summary>A registry with models that stand on hosts, and roles with full chains.</summary>
    public static string Registry()
    {
        var text = new StringBuilder("{\n  \"version\": 2,\n  \"hosts\": [{\"id\": \"laptop\", \"api_url\": \"http://localhost:11434/v1\"}],\n  \"models\": [\n");
        for (var i = 0; i < Models; i++) text.Append(CultureInfo.InvariantCulture, $"    {{\"id\": \"model-{i}\", \"type\": \"local_openai\", \"label\": \"Model {i}\", \"host_id\": \"laptop\", \"context_k\": 128, \"tags\": [\"chat\", \"tools\"]}}{(i + 1 < Models ? "," : "")}\n");
        text.Append("  ],\n  \"roles\": {\n");
        for (var i = 0; i < Roles; i++) text.Append(CultureInfo.InvariantCulture, $"    \"role-{i}\": {{\"primary\": \"model-{i}\", \"backup_1\": \"model-{i + 1}\", \"backup_2\": \"model-{i + 2}\"}}{(i + 1 < Roles ? "," : "")}\n");
        return text.Append("  }\n}\n").ToString();
    }

    /// <summary>A file as people write them: a class with work to do, that names roles and models here and there.</summary>
    /// <param name="number">The file's number.</param>
    public static string File(int number)
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Cortex.RegistryKit;\nusing Bench;\n\nnamespace Bench.Code;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed class Worker{number}(Snapshot<ModelRegistry> registry)\n{{\n    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);\n\n");
        for (var i = 0; i < CallsInAFile; i++)
        {
            var n = (number * CallsInAFile) + i;
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public string Step{{i}}(IReadOnlyList<string> words, int limit)
                    {
                        if (words is null) throw new ArgumentNullException(nameof(words));

                        var model = {{Call(n)}};
                        var chosen = words.Where(word => word.Length > limit && !word.StartsWith("x", StringComparison.Ordinal)).OrderBy(word => word, StringComparer.Ordinal).Take({{n % 17}} + 1).ToList();
                        for (var i = 0; i < chosen.Count; i++)
                        {
                            counts[chosen[i]] = counts.TryGetValue(chosen[i], out var count) ? count + 1 : 1;
                            if (i % 2 == 0 && chosen[i].Contains("a", StringComparison.Ordinal)) limit += Math.Max(chosen[i].Length, i);
                        }

                        return string.Join(", ", chosen) + limit.ToString() + (model?.ToString() ?? "none");
                    }


                """);
        }

        return text.Append("}\n").ToString();
    }

    // Each asks for something else, by a text or by a constant, one in five with needs.
    private static string Call(int n) => (n % 5) switch
    {
        0 => $"registry.Resolve(Roles.Role{n % Roles}, new ModelNeeds {{ ContextK = 64, Tags = [\"tools\"] }})",
        1 => $"registry.Resolve(Roles.Names.Role{n % Roles})",
        2 => $"registry.Resolve(\"role-{n % Roles}\")",
        3 => $"registry.ResolveModel(Models.Ids.Model{n % Models})",
        _ => $"registry.ResolveModel(\"model-{n % Models}\")",
    };
}

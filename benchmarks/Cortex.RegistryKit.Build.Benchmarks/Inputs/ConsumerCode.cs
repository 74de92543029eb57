using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Build.Benchmarks.Inputs;

/// <summary>The C# of the project that is built: twenty files, the same in every variant and every time.</summary>
internal static class ConsumerCode
{
    /// <summary>How many files there are.</summary>
    public const int Count = 20;

    /// <summary>The file that is edited before each build.</summary>
    public const string Edited = "Worker3.cs";

    /// <summary>The namespace of all of it.</summary>
    public const string Scope = "Consumer";

    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(
        [.. Enumerable.Range(0, Count - 1).Select(number => KeyValuePair.Create(FormattableString.Invariant($"Worker{number}.cs"), Worker(number))), KeyValuePair.Create("Types.cs", HandWrittenTypes.Text)]);

    private static string Worker(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"namespace {Scope};\n\npublic sealed class Worker{number}\n{{\n    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);\n");
        for (var i = 0; i < 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public string Step{{i}}(IReadOnlyList<string> words, int limit)
                    {
                        ArgumentNullException.ThrowIfNull(words);
                        var chosen = words.Where(word => word.Length > limit && !word.StartsWith("x", StringComparison.Ordinal)).OrderBy(word => word, StringComparer.Ordinal).Take({{number + i}} + 1).ToList();
                        for (var i = 0; i < chosen.Count; i++) counts[chosen[i]] = counts.TryGetValue(chosen[i], out var count) ? count + 1 : 1;
                        return string.Join(", ", chosen) + limit;
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }
}

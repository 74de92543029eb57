using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>What is reasonable to hold in memory several times over.</summary>
    private const long LargestMaxSize = 1024L * 1024 * 1024;

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string> OneOf(string name, string description, string fallback, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => fallback, HelpName = string.Join('|', words) };
        option.Validators.Add(result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : fallback;
            if (!words.Contains(word, StringComparer.Ordinal)) result.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{word}'");
        });
        return option;
    }

    /// <summary>Which findings are of interest.</summary>
    public static Option<string> LeastSeverity() => OneOf("--severity", "The least severity to look for; what is less severe is neither shown nor counted", "information", "error", "warning", "information");

    /// <summary>The severity that such a word means.</summary>
    public static Severity SeverityOf(string word) => word switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => Severity.Information };

    /// <summary>The largest file that is read.</summary>
    public static Option<long?> MaxSize() => new("--max-size")
    {
        Description = "The largest file to read, in bytes, or with K, M or G behind the number; 64M where nothing is said",
        HelpName = "size",
        CustomParser = result => ParseSize(result),
    };

    /// <summary>Whether formats say what a text must be.</summary>
    public static Option<bool> AssertFormats() => new("--assert-formats") { Description = "A text that is not of its schema's format is an error; without it formats are documentation" };

    /// <summary>A file of settings.</summary>
    public static Option<string?> EnvFile() => new("--env-file")
    {
        Description = "A file of settings, one NAME=VALUE a line, for those that the environment does not have; no such file is read unasked",
        HelpName = "file",
    };

    /// <summary>The id of a new entry.</summary>
    public static Option<string?> NewId() => new("--id") { Description = "Its id; without one, a new one is made", HelpName = "id" };

    /// <summary>What people call an entry.</summary>
    public static Option<string?> Label() => new("--label") { Description = "Its name for people", HelpName = "text" };

    private static long ParseSize(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        var unit = char.ToUpperInvariant(text.Length > 0 ? text[^1] : ' ') switch { 'K' => 1024L, 'M' => 1024L * 1024, 'G' => 1024L * 1024 * 1024, _ => 1 };
        var number = unit == 1 ? text : text[..^1];
        if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= LargestMaxSize / unit) return count * unit;

        result.AddError($"--max-size takes a number of bytes from 1 to 1G, such as 500000, 64K or 128M, not '{text}'");
        return 0;
    }
}

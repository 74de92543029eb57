using System.Globalization;
using Microsoft.Extensions.Options;

namespace Cortex.RegistryKit.Hosting;

/// <summary>Collects what is wrong with options, under the keys that they have in the configuration.</summary>
/// <param name="section">The path of the section that they come from; null where they come from code.</param>
internal sealed class OptionChecks(string? section)
{
    private readonly List<string> problems = [];

    /// <summary>All problems, or none.</summary>
    public ValidateOptionsResult Result => problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

    public void Within<T>(string key, T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0) Add(key, string.Create(CultureInfo.InvariantCulture, $"{value} is not between {least} and {most}"));
    }

    public void NotBlank(string key, string? text, string wayOut)
    {
        if (string.IsNullOrWhiteSpace(text)) Add(key, $"it is empty; {wayOut}");
    }

    public void Names(string key, IEnumerable<string> names)
    {
        if (names.Any(string.IsNullOrWhiteSpace)) Add(key, "one of the names is empty");
    }

    private void Add(string key, string problem) => problems.Add($"{(section is null ? key : $"{section}:{key}")}: {problem}.");
}

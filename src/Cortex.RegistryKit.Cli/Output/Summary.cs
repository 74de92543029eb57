using System.Globalization;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>The closing line, for people. It has no colon, so that nobody takes "1 error" for one.</summary>
internal static class Summary
{
    public static string Of(Totals totals, bool isComplete)
    {
        if (totals.Files == 0) return "no file was checked";

        string[] counts = [.. new[] { Count(totals.Errors, "error"), Count(totals.Warnings, "warning"), Count(totals.Information, "information", "information") }.Where(text => text.Length > 0)];
        var besides = new[] { Besides(totals.Mended, totals.IsDryRun ? "would be mended" : "mended"), Besides(totals.Known, "in the baseline"), Besides(totals.Accepted, "accepted") };
        return $"{(counts.Length == 0 ? "no findings" : string.Join(", ", counts))} in {Count(totals.Files, "file")}{string.Concat(besides)}{(isComplete ? "" : ", then the check was cancelled")}";
    }

    private static string Besides(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {count} {what}");

    private static string Count(int count, string one, string? many = null) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}

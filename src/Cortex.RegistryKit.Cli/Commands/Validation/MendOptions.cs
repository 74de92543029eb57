using System.CommandLine;
using System.CommandLine.Parsing;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Mending;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands.Validation;

/// <summary>The options about fixes.</summary>
internal sealed class MendOptions
{
    private readonly Option<bool> fix = new("--fix") { Description = "Mend what has one obvious mend, and say what is left. A key that stands in a file moves to a .env file" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "With --fix: change nothing, and show what would change" };
    private readonly Option<string[]> rules = new("--fix-rule") { Description = "With --fix: mend the findings of this rule alone, such as RK2001; may be given several times. What would change which model plays (RK1012, RK2010, RK4003 to RK4005) is mended only so", HelpName = "id" };
    private readonly Option<string?> envFile;

    /// <param name="command">The command that has the options.</param>
    /// <param name="paths">What it checks.</param>
    /// <param name="envFile">The option of a <c>.env</c> file.</param>
    public MendOptions(Command command, Argument<string[]> paths, Option<string?> envFile)
    {
        this.envFile = envFile;
        foreach (var option in new Option[] { fix, dryRun, rules }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var isFix = result.GetValue(fix);
            foreach (var option in new Option[] { dryRun, rules })
            {
                if (!isFix && result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} goes with --fix");
            }

            foreach (var id in (result.GetValue(rules) ?? []).Where(id => RuleCatalogue.Find(id) is null)) result.AddError($"there is no rule '{id}'{WayOut(id)}");
            if (isFix && !result.GetValue(dryRun) && (result.GetValue(paths) ?? []).Contains(InputFile.StandardInputName)) result.AddError("--fix changes files, and the standard input is none; with --dry-run it shows what it would change");
        });
    }

    /// <summary>Whether files are mended, or would be.</summary>
    public bool IsFix(CommandResult result) => result.GetValue(fix);

    /// <summary>What mends files; null where they are to stay as they are.</summary>
    public FileMender? Read(ParseResult parsed, CheckContexts contexts, FileReader reader, long? maxSize) => parsed.GetValue(fix)
        ? new FileMender(contexts, new KeyMover(parsed.GetValue(envFile), maxSize), parsed.GetValue(dryRun) ? null : new MendedFileWriter(reader), parsed.GetValue(rules) ?? [])
        : null;

    /// <summary>Why the file that keys go to is none for these files, or null.</summary>
    public string? Problem(ParseResult parsed, IEnumerable<InputFile> files)
    {
        if (!parsed.GetValue(fix) || parsed.GetValue(envFile) is not string path) return null;

        var target = LinkedFile.Of(path);
        return files.Any(file => !file.IsStandardInput && LinkedFile.Of(file.FullPath) == target) ? $"'{path}' is one of the files to mend, so keys cannot go there; --env-file names a file of settings" : null;
    }

    private static string WayOut(string id) => Suggestions.Nearest(id, RuleCatalogue.All.Select(rule => rule.Id)) is string near ? $"; did you mean '{near}'?" : "";
}

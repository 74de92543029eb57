using System.CommandLine;
using Cortex.RegistryKit.Cli.Approvals;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Evolution;

namespace Cortex.RegistryKit.Cli.Commands.SchemaFiles;

/// <summary><c>registrykit schema diff</c>: what changed between two versions of a schema, and what that breaks.</summary>
internal sealed class DiffCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string> older = new("OLD") { Description = "The older version of the schema" };
    private readonly Argument<string> newer = new("NEW") { Description = "The newer version of the schema" };
    private readonly Option<string> format = CommonOptions.OneOf("--format", "How the changes are written", "text", "text", "json");
    private readonly Option<string?> approvals = new("--approvals") { Description = "The file of approved breaks; without it, NEW with .approvals.json in place of .json, where there is such a file", HelpName = "file" };
    private readonly Option<string?> approve = new("--approve") { Description = "Approve of all breaks of this run, for the reason given: they are added to the file of approvals", HelpName = "reason" };
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    public DiffCommand(Terminal terminal)
        : base("diff", "Compares two versions of a schema: which changes break files, C# code or resolution, and what it would take.")
    {
        this.terminal = terminal;
        Arguments.Add(older);
        Arguments.Add(newer);
        foreach (var option in new Option[] { format, approvals, approve, maxSize }) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetResult(approve) is not null && string.IsNullOrWhiteSpace(result.GetValue(approve))) result.AddError("--approve takes a reason, such as --approve \"no file has it yet\"");
        });
        SetAction(Run);
    }

    public string Notes => """
        Exit code: 0 nothing breaks, or all breaks are approved of; 1 a break is not approved of; 2 a schema could not be read or has errors.
        An approval that matches no break, or has no reason, is reported and changes no exit code.

        Examples:
          registrykit schema diff boxes.v1.schema.json boxes.v2.schema.json
          registrykit schema diff released/boxes.schema.json boxes.schema.json --format json
          registrykit schema diff old.schema.json new.schema.json --approve "no file has longer labels"
        """;

    private int Run(ParseResult parsed)
    {
        var reader = new FileReader(parsed.GetValue(maxSize) ?? RegistryLimits.DefaultMaxFileSize);
        var files = new SchemaDisk(reader, Schemas.Shipped);
        var before = Open(parsed.GetValue(older)!, files);
        var after = Open(parsed.GetValue(newer)!, files);
        var changes = SchemaEvolution.Compare(before.Schema, after.Schema, name => after.Find(name, files, before));

        var reason = parsed.GetValue(approve);
        var named = parsed.GetValue(approvals);
        var file = ApprovalFile.Open(named ?? ApprovalFile.NameBeside(parsed.GetValue(newer)!), reader, mustExist: named is not null && reason is null);
        if (reason is not null) file = file.Approve(changes, reason);

        var report = new ChangesReport(before, after, changes, file);
        if (parsed.GetValue(format) == "json") report.WriteJson(terminal);
        else report.WriteText(terminal);
        return report.Unapproved > 0 ? ExitCode.ErrorsFound : ExitCode.Success;
    }

    private SchemaFile Open(string path, SchemaDisk files)
    {
        var file = SchemaFile.Read(path == InputFile.StandardInputName ? InputFile.StandardInput : InputFile.At(path), files);
        if (file.Schema.IsSound) return file;

        foreach (var located in file.Report.Findings) terminal.Error.WriteLine(FindingLine.Of(located, SeverityWords.Of(located.Finding.Severity)));
        throw new CannotRunException($"the schema '{path}' has errors, so it cannot be compared");
    }
}

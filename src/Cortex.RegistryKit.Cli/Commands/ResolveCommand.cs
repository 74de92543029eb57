using System.CommandLine;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Cli.Resolving;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit resolve</c>: which model plays a role, and why.</summary>
internal sealed class ResolveCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string[]> fileAndRole = new("FILE ROLE")
    {
        Description = "The registry's file and the role's name; with --home, the role's name alone",
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<string?> home = new("--home") { Description = "The folder that has a folder for each user", HelpName = "folder" };
    private readonly Option<string?> user = new("--user") { Description = "The user whose registry in the home it is", HelpName = "name" };
    private readonly Option<bool> explain = new("--explain") { Description = "Also show which candidates were tried, and why each was passed over" };
    private readonly Option<string> format = CommonOptions.OneOf("--format", "How the resolution is written", "text", "text", "json");
    private readonly Option<string?> envFile = CommonOptions.EnvFile();
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    public ResolveCommand(Terminal terminal)
        : base("resolve", "Shows which model plays a role: the one that an application with this environment gets. Of a key it shows only whether there is one. A registry with errors resolves all the same, as it does in an application: its findings go to the standard error.")
    {
        this.terminal = terminal;
        Arguments.Add(fileAndRole);
        Options.Add(home);
        Options.Add(user);
        Options.Add(explain);
        Options.Add(format);
        Options.Add(envFile);
        Options.Add(maxSize);
        Validators.Add(result =>
        {
            var inHome = result.GetResult(home) is not null;
            var count = result.GetResult(fileAndRole)?.Tokens.Count ?? 0;
            if (inHome != result.GetResult(user) is not null) result.AddError("--home and --user go together");
            else if (inHome && count > 1) result.AddError("with --home the role's name stands alone: the file is the user's");
            else if (!inHome && count == 1) result.AddError("a file and a role are needed: registrykit resolve FILE ROLE");
        });
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed), cancellationToken).WaitAsync(cancellationToken));
    }

    public string Notes => """
        Exit code: 0 the role was resolved, findings or not; 2 the file cannot be read as a registry, or the command makes no sense.

        Examples:
          registrykit resolve model_registry.json chat
          registrykit resolve model_registry.json chat --explain --format json
          registrykit resolve --home /srv/users --user alice chat
        """;

    private int Run(ParseResult parsed)
    {
        var role = parsed.GetValue(fileAndRole)![^1];
        if (role.Length == 0) throw new CannotRunException("the role's name is empty");

        var source = Open(parsed);
        var snapshot = source.Snapshot;
        var findings = LocatedFinding.Locate(source.Path, Utf8Text.FromBytes(snapshot.Content.ToArray()), snapshot.Findings);
        SnapshotNotes.Write(terminal, source.Path, snapshot, findings);
        if (RoleNames.Doubt(role, snapshot) is string doubt) terminal.Note(doubt);

        var explanation = snapshot.Explain(new RoleName(role));
        var view = ResolvedView.Of(role, explanation, snapshot);
        var isExplained = parsed.GetValue(explain);
        if (parsed.GetValue(format) == "json")
        {
            ResolutionJson.Write(terminal, view, isExplained ? explanation.Candidates : null, findings);
        }
        else
        {
            ResolutionText.Write(terminal, view);
            if (isExplained) ResolutionText.Write(terminal, explanation.Candidates);
        }

        return ExitCode.Success;
    }

    private RegistrySource Open(ParseResult parsed)
    {
        var options = EnvFile.Options(parsed.GetValue(envFile), parsed.GetValue(maxSize));
        return parsed.GetValue(home) is string folder ? RegistrySource.OfUser(folder, parsed.GetValue(user)!, options) : RegistrySource.OfFile(parsed.GetValue(fileAndRole)![0], options);
    }
}

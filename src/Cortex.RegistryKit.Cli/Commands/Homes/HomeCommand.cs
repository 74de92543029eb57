using System.CommandLine;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>A command about a user's registry in a home.</summary>
internal abstract class HomeCommand : Command, IHasNotes, IRefusesKeys
{
    private readonly Option<string> home = new("--home") { Description = "The folder that has a folder for each user", HelpName = "folder", Required = true };
    private readonly Option<string> user = new("--user") { Description = "The user whose registry it is", HelpName = "name", Required = true };
    private readonly Option<string?> envFile = CommonOptions.EnvFile();
    private readonly Option<string> format = CommonOptions.OneOf("--format", "How the result is written", "text", "text", "json");
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    protected HomeCommand(Terminal terminal, string name, string description, string example)
        : base(name, description)
    {
        Terminal = terminal;
        Notes = $"""
            Exit code: 0 done; 1 the rules do not allow it, and nothing was changed; 2 something could not be read, written or understood.

            Examples:
              registrykit {example.ReplaceLineEndings("\n  registrykit ")}
            """;
        Options.Add(home);
        Options.Add(user);
        SetAction((parsed, cancellationToken) => Task.Run(() => RunAsync(parsed, cancellationToken), cancellationToken).WaitAsync(cancellationToken));
    }

    public string Notes { get; }

    protected Terminal Terminal { get; }

    protected abstract Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken);

    /// <summary>Adds the command's own options, and behind them those that all such commands have.</summary>
    protected void AddOptions(params Option[] own)
    {
        foreach (var option in (Option[])[.. own, format, envFile, maxSize]) Options.Add(option);
    }

    protected RegistryOptions RegistryOptions(ParseResult parsed) => EnvFile.Options(parsed.GetValue(envFile), parsed.GetValue(maxSize));

    protected UserRegistry Registry(ParseResult parsed) => UserRegistry.Of(parsed.GetValue(home)!, parsed.GetValue(user)!, RegistryOptions(parsed));

    protected bool IsJson(ParseResult parsed) => parsed.GetValue(format) == "json";

    /// <summary>Reads the registry, and says what is wrong with it.</summary>
    /// <exception cref="CannotRunException">It cannot be read as a registry.</exception>
    protected Snapshot<ModelRegistry> Load(ParseResult parsed, out IReadOnlyList<LocatedFinding> findings)
    {
        var registry = Registry(parsed);
        var snapshot = registry.Load();
        findings = LocatedFinding.Locate(registry.Path, Utf8Text.FromBytes(snapshot.Content.ToArray()), snapshot.Findings);
        SnapshotNotes.Write(Terminal, registry.Path, snapshot, findings);
        return snapshot;
    }
}

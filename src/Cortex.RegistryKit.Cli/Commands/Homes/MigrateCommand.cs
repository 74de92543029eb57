using System.CommandLine;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary><c>registrykit migrate</c>: brings a user's older files to the version of today, and keeps the old ones.</summary>
internal sealed class MigrateCommand : HomeCommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would change, and change nothing" };

    public MigrateCommand(Terminal terminal)
        : base(terminal, "migrate", "Brings a user's older files to the version of today. The old registry is kept beside the new one.", "migrate --home /srv/users --user alice --dry-run") => AddOptions(dryRun);

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var registry = Registry(parsed);
        var isDry = parsed.GetValue(dryRun);
        var migration = (isDry ? registry.Load() : await registry.MigrateAsync(cancellationToken).ConfigureAwait(false)).Migration;
        if (migration?.WhyNotSaved is string reason) throw new RefusedException($"'{registry.Path}' cannot be migrated: {reason}");

        if (IsJson(parsed)) MigrationReport.WriteJson(Terminal, registry.Path, migration);
        else MigrationReport.WriteText(Terminal, registry.Path, migration, isDry);
        return ExitCode.Success;
    }
}

using System.CommandLine;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary><c>registrykit migrate</c>: brings a registry to the present version.</summary>
internal sealed class MigrateCommand : HomeCommand
{
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would change, and change nothing" };

    public MigrateCommand(Terminal terminal)
        : base(terminal, "migrate", "Brings a user's registry to the present version, or makes it from the user's older files. The old file is kept beside the new one.", "migrate --home /srv/users --user alice --dry-run\nmigrate --home /srv/users --user alice") =>
        AddOptions(dryRun);

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var registry = Registry(parsed);
        var snapshot = parsed.GetValue(dryRun) ? registry.Load() : await registry.MigrateAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot.Migration?.WhyNotSaved is string reason) throw new RefusedException($"'{registry.Path}' cannot be migrated: {reason}");
        if (!snapshot.IsReadable || snapshot.WhyReadOnly is not null) throw new RefusedException($"'{registry.Path}' cannot be migrated: {snapshot.WhyReadOnly ?? "it cannot be read as a registry"}; 'registrykit validate' says where");

        var report = new MigrationReport(registry.Path, snapshot.Migration);
        if (IsJson(parsed)) report.WriteJson(Terminal);
        else report.WriteText(Terminal);
        return ExitCode.Success;
    }
}

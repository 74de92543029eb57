using System.CommandLine;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>A command that changes a registry.</summary>
internal abstract class ChangeCommand : HomeCommand
{
    private readonly string kind;

    protected ChangeCommand(Terminal terminal, string kind, string name, string description, string example)
        : base(terminal, name, description, example) => this.kind = kind;

    /// <summary>Changes the registry, and says what was done.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="action">What is done, such as <c>added</c>.</param>
    /// <param name="id">The entry that is changed.</param>
    /// <param name="change">Changes the registry.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    protected Task<int> ChangeAsync(ParseResult parsed, string action, string id, Func<Snapshot<ModelRegistry>, Snapshot<ModelRegistry>> change, CancellationToken cancellationToken) =>
        ChangeAsync(parsed, before => (change(before), action, id, []), cancellationToken);

    /// <summary>Adds an entry under the id that the command line says, else under a new one.</summary>
    protected Task<int> AddAsync(ParseResult parsed, string? wanted, Func<Snapshot<ModelRegistry>, string, Snapshot<ModelRegistry>> add, CancellationToken cancellationToken) =>
        ChangeAsync(
            parsed,
            before =>
            {
                var id = string.IsNullOrWhiteSpace(wanted) ? before.MintId(kind) : wanted.Trim();
                before.RequireNew(kind, id);
                return (add(before, id), "added", id, []);
            },
            cancellationToken);

    protected async Task<int> ChangeAsync(ParseResult parsed, Func<Snapshot<ModelRegistry>, (Snapshot<ModelRegistry> Changed, string Action, string Id, IReadOnlyList<Consequence> Consequences)> change, CancellationToken cancellationToken)
    {
        var registry = Registry(parsed);
        ChangeReport? report = null;
        var isNew = false;
        await registry.UpdateAsync(
            before =>
            {
                if (before.Migration is { IsSaved: true } migration) Terminal.Note($"'{registry.Path}' was migrated from {migration.From} first");
                var (changed, action, id, consequences) = change(before);
                report = new ChangeReport(action, kind, id, !ReferenceEquals(changed, before), consequences);
                isNew = before is { Exists: false, Migration: null } && report.IsChange;
                return changed;
            },
            cancellationToken).ConfigureAwait(false);

        if (isNew) Terminal.Note($"there was no '{registry.Path}', so it was made");
        if (IsJson(parsed)) report!.WriteJson(Terminal);
        else report!.WriteText(Terminal);
        return ExitCode.Success;
    }
}

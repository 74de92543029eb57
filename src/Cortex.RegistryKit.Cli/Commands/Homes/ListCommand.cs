using System.CommandLine;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>Shows parts of a registry, or all of it.</summary>
internal sealed class ListCommand : HomeCommand
{
    private readonly Func<Snapshot<ModelRegistry>, IEnumerable<Section>> sections;

    public ListCommand(Terminal terminal, string name, string description, string example, Func<Snapshot<ModelRegistry>, IEnumerable<Section>> sections)
        : base(terminal, name, description, example)
    {
        this.sections = sections;
        AddOptions();
    }

    /// <summary><c>registrykit show</c>.</summary>
    public static ListCommand Show(Terminal terminal) => new(
        terminal,
        "show",
        "Shows a user's whole registry: hosts, accounts, credentials, models, and roles with what they resolve to. Of a key it shows only whether there is one, of an account's also how it begins.",
        "show --home /srv/users --user alice\nshow --home /srv/users --user alice --env-file .env --format json",
        Sections.All);

    protected override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var snapshot = Load(parsed, out var findings);
        var shown = sections(snapshot).ToList();
        if (IsJson(parsed)) SectionWriter.WriteJson(Terminal, shown, findings);
        else SectionWriter.WriteText(Terminal, shown);
        return Task.FromResult(ExitCode.Success);
    }
}

using System.CommandLine;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit catalog</c>: which models providers offer, as far as this version knows.</summary>
internal sealed class CatalogCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string?> provider = new("PROVIDER") { Description = "The provider; without one, all are shown", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> format = CommonOptions.OneOf("--format", "How the result is written", "text", "text", "json");

    public CatalogCommand(Terminal terminal)
        : base("catalog", "Shows which models providers offer, as far as this version knows.")
    {
        this.terminal = terminal;
        Arguments.Add(provider);
        Options.Add(format);
        SetAction(Run);
    }

    public string Notes => """
        Exit code: 0 shown; 1 there is no such provider.

        Examples:
          registrykit catalog
          registrykit catalog anthropic --format json
        """;

    private int Run(ParseResult parsed)
    {
        var wanted = parsed.GetValue(provider);
        var providers = Catalogue.Providers;
        if (wanted is not null && !providers.Contains(wanted)) throw new RefusedException($"there is no catalogue of '{wanted}'{EntityNames.WayOut(wanted, providers)}");

        var section = Section.Of(
            "catalog",
            providers.Where(name => wanted is null || name == wanted).SelectMany(name => Catalogue.Of(name).AsSpan().ToArray().Select(entry => (Provider: name, Entry: entry))),
            (new("provider", "provider"), row => Cell.Of(row.Provider)),
            (new("id", "model name"), row => Cell.Of(row.Entry.Id)),
            (new("label", "label"), row => Cell.Of(row.Entry.Label)),
            (new("contextK", "context"), row => Cell.OfContext(row.Entry.ContextK)));
        if (parsed.GetValue(format) == "json") SectionWriter.WriteJson(terminal, [section], findings: null);
        else SectionWriter.WriteText(terminal, [section]);
        return ExitCode.Success;
    }
}

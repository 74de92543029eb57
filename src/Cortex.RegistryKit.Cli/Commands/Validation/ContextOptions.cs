using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Validation;

/// <summary>The options that say what the rules cannot see in a file.</summary>
internal sealed class ContextOptions
{
    private readonly DefinedIds ids;
    private readonly Option<string> scope = CommonOptions.OneOf("--scope", "Where the files live: committed beside code, where no key may stand in them, or in a home, which is where keys live", "committed", "committed", "home");
    private readonly Option<string[]> catalogues = new("--catalogue") { Description = "A further catalogue of a provider's models; what it says comes before what the shipped ones say", HelpName = "file" };
    private readonly Option<DateTime?> today = new("--today") { Description = "The day to check for, as 2026-01-31, for models that retire; today where nothing is said", HelpName = "day", CustomParser = result => ReadDay(result) };
    private readonly Option<bool> assertFormats = CommonOptions.AssertFormats();
    private readonly Option<bool> resolveSecrets = new("--resolve-secrets") { Description = "Look up what ${env:NAME} and ${file:path} refer to: in the environment, in the file of --env-file, and beside each registry" };
    private readonly Option<string?> envFile;

    /// <param name="command">The command that has the options.</param>
    /// <param name="envFile">The option of a <c>.env</c> file.</param>
    public ContextOptions(Command command, Option<string?> envFile)
    {
        this.envFile = envFile;
        ids = new DefinedIds(command);
        foreach (var option in new Option[] { scope, catalogues, today, assertFormats, resolveSecrets }) command.Options.Add(option);
    }

    /// <summary>Reads what the options name.</summary>
    /// <exception cref="CannotRunException">A file cannot be read.</exception>
    public CheckContexts Read(ParseResult parsed, FileReader reader, long? maxSize) => new()
    {
        IsCommitted = parsed.GetValue(scope) == "committed",
        AssertFormats = parsed.GetValue(assertFormats),
        DefinedIds = ids.Read(parsed),
        Catalogues = CatalogueReader.Read(parsed.GetValue(catalogues) ?? [], reader),
        Today = parsed.GetValue(today) ?? DateTime.UtcNow.Date,
        Lookup = parsed.GetValue(resolveSecrets) ? EnvFile.Options(parsed.GetValue(envFile), maxSize) : null,
    };

    /// <summary>Whether references of secrets are looked up.</summary>
    public bool LooksSecretsUp(CommandResult result) => result.GetValue(resolveSecrets);

    private static DateTime? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)) return day;

        result.AddError($"--today takes a day such as 2026-01-31, not '{text}'");
        return null;
    }
}

using System.CommandLine;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Keys;

/// <summary>The ways in which a command takes a key.</summary>
internal sealed class KeyOptions
{
    private readonly Terminal terminal;
    private readonly KeyReader reader;
    private readonly Option<bool> input = new("--key-stdin") { Description = "Read the key from the standard input" };
    private readonly Option<string?> variable = new("--key-env") { Description = "Take the key from the environment variable of this name, and keep its value", HelpName = "name" };
    private readonly Option<bool> prompt = new("--key-prompt") { Description = "Ask for the key on the terminal, without showing it" };
    private readonly Option<bool> none = new("--no-key") { Description = "No key: take the one away that there is" };

    public KeyOptions(Terminal terminal, Command command, bool hasNone)
    {
        this.terminal = terminal;
        reader = new KeyReader(terminal);
        Option[] options = hasNone ? [input, variable, prompt, none] : [input, variable, prompt];
        foreach (var option in options) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (options.Count(option => result.GetResult(option) is { Implicit: false }) > 1) result.AddError($"of {string.Join(", ", options.Select(option => option.Name))} one is enough");
        });
    }

    /// <summary>Takes the key from where the command line says.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="question">What to ask on a terminal.</param>
    /// <param name="environment">The variables.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<KeyChoice> ReadAsync(ParseResult parsed, string question, Func<string, string?> environment, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(none)) return new KeyChoice(null, IsTakenAway: true);
        if (parsed.GetValue(input)) return new KeyChoice(await KeyReader.ReadInputAsync(cancellationToken).ConfigureAwait(false));
        if (parsed.GetValue(variable) is string name) return new KeyChoice(KeyReader.ReadVariable(name, environment));
        return new KeyChoice(parsed.GetValue(prompt) ? await reader.AskAsync(question, cancellationToken).ConfigureAwait(false) : null);
    }

    /// <summary>Takes the key of a new entry: where the command line says nothing, somebody at a terminal is asked.</summary>
    public async Task<KeyChoice> ReadNewAsync(ParseResult parsed, string question, Func<string, string?> environment, CancellationToken cancellationToken) =>
        !IsSaid(parsed) && terminal.CanAsk
            ? new KeyChoice(await reader.AskAsync(question, cancellationToken).ConfigureAwait(false))
            : await ReadAsync(parsed, question, environment, cancellationToken).ConfigureAwait(false);

    private bool IsSaid(ParseResult parsed) => parsed.GetValue(input) || parsed.GetValue(variable) is not null || parsed.GetValue(prompt) || parsed.GetValue(none);
}

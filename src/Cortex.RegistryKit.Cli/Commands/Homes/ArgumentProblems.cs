using System.CommandLine;
using System.CommandLine.Parsing;
using Cortex.RegistryKit.Cli.Keys;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>What is wrong with the arguments of a command that takes keys, in words that quote none.</summary>
internal static class ArgumentProblems
{
    private const string Hint = "a key is never taken from an argument, where other processes and the shell's history can see it: --key-stdin reads it from the standard input, --key-env from a variable, --key-prompt asks for it";

    private static readonly string[] KeyWords = ["key", "token", "secret", "password"];

    /// <summary>What there is to say; nothing where the command line is fine, or the library may say it.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is not IRefusesKeys) return [];
        if (parsed.UnmatchedTokens.Any(IsKeyOption) || parsed.Tokens.Any(token => token.Type == TokenType.Argument && KeyShape.Fits(token.Value))) return [Hint];
        return [.. parsed.UnmatchedTokens.Select(token => ProblemOf(token, command)).Distinct()];
    }

    private static bool IsKeyOption(string token) => token.StartsWith('-') && KeyWords.Any(word => NameOf(token).Contains(word, StringComparison.OrdinalIgnoreCase));

    // What stands behind the name may be anything.
    private static string NameOf(string token) => token.Split('=', ':')[0];

    private static string ProblemOf(string token, Command command)
    {
        if (token.StartsWith('-')) return $"there is no option '{NameOf(token)}'{Question(NameOf(token), command.Options.Select(option => option.Name))}";
        if (command.Subcommands.Count > 0) return $"there is no such command below '{command.Name}'{Question(token, command.Subcommands.Select(inner => inner.Name))}";
        return $"there is an argument too many for '{command.Name}'; {Hint}";
    }

    private static string Question(string text, IEnumerable<string> known) => Suggestions.Nearest(text, known) is string nearest ? $"; did you mean '{nearest}'?" : "";
}

using System.Text;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Keys;

/// <summary>Takes keys from where they do not show: never from an argument.</summary>
internal sealed class KeyReader(Terminal terminal)
{
    private const int LongestKey = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the standard input to its end.</summary>
    /// <exception cref="CannotRunException">It shows what is typed, or holds no key.</exception>
    public static async Task<Secret?> ReadInputAsync(CancellationToken cancellationToken)
    {
        if (!Console.IsInputRedirected) throw new CannotRunException("--key-stdin reads a pipe or a file, and the standard input is a terminal, which would show the key; --key-prompt asks without showing it");

        var content = new byte[LongestKey + 1];
        var count = 0;
        await using var input = Console.OpenStandardInput();
        while (count < content.Length && await input.ReadAsync(content.AsMemory(count), cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false) is > 0 and int read) count += read;
        if (count > LongestKey) throw new CannotRunException($"what stands on the standard input is longer than {LongestKey} bytes, and thus no key");

        try
        {
            return Of(Strict.GetString(content, 0, count), "what stands on the standard input");
        }
        catch (DecoderFallbackException problem)
        {
            throw new CannotRunException("what stands on the standard input is not UTF-8, and thus no key", problem);
        }
    }

    /// <summary>Takes the value of an environment variable.</summary>
    /// <exception cref="CannotRunException">There is none.</exception>
    public static Secret? ReadVariable(string name, Func<string, string?> environment) =>
        environment(name) is { Length: > 0 } value ? Of(value, "that variable's value") : throw new CannotRunException("--key-env takes the name of an environment variable, and there is none of that name, or it is empty");

    /// <summary>Asks for a key, without showing what is typed.</summary>
    /// <exception cref="CannotRunException">There is nobody to ask.</exception>
    public async Task<Secret?> AskAsync(string question, CancellationToken cancellationToken)
    {
        if (!terminal.CanAsk) throw new CannotRunException("--key-prompt asks on a terminal, and there is none; --key-stdin reads a pipe");
        return Of(await terminal.AskSecretAsync(question, cancellationToken).ConfigureAwait(false), "what was typed");
    }

    private static Secret? Of(string text, string what)
    {
        var key = text.TrimStart('\uFEFF').Trim();
        if (key.Any(char.IsControl)) throw new CannotRunException($"{what} is more than one line, or holds control characters, and thus no key");
        return key.Length == 0 ? null : new Secret(key);
    }
}

using System.Text;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>A <c>.env</c> file that keys are added to. What stands in it stays as it is.</summary>
internal sealed class EnvFileEntries
{
    private readonly long? maxSize;
    private readonly Dictionary<string, string> values;
    private readonly List<string> added = [];

    private EnvFileEntries(string path, long? maxSize, Dictionary<string, string> values)
    {
        Path = path;
        this.maxSize = maxSize;
        this.values = values;
    }

    /// <summary>The file, as whoever asked knows it.</summary>
    public string Path { get; }

    /// <summary>Opens a file, which need not be there.</summary>
    /// <exception cref="CannotRunException">It is there, and cannot be read.</exception>
    public static EnvFileEntries Open(string path, long? maxSize)
    {
        if (!File.Exists(path)) return new(path, maxSize, new Dictionary<string, string>(StringComparer.Ordinal));

        // A line behind JSON leaves neither JSON nor a file of settings.
        if (IsJson(new FileReader(maxSize ?? RegistryLimits.DefaultMaxFileSize).Read(InputFile.At(path), CancellationToken.None))) throw new CannotRunException($"'{path}' is JSON and no file of settings, so no key was moved there");
        return new(path, maxSize, EnvFile.Read(path, maxSize));
    }

    /// <summary>Whether a key can be written so that it is read back as it is.</summary>
    public static bool CanHold(string key) => EnvLine.TryWrite("KEY", key, out _);

    /// <summary>Adds a key, unless it is there already.</summary>
    /// <param name="name">The name that it should have.</param>
    /// <param name="key">The key.</param>
    /// <param name="named">The names that the registry has for keys.</param>
    /// <returns>The name that it has: with a number behind it where the name means something else.</returns>
    public string Add(string name, string key, IReadOnlySet<string> named)
    {
        var free = name;
        for (var number = 2; !IsFor(free, key) || (free != name && named.Contains(free)); number++) free = $"{name}_{number}";
        if (values.TryAdd(free, key)) added.Add(free);
        return free;
    }

    /// <summary>Saves the file, if keys were added. It is its owner's alone then.</summary>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (added.Count == 0) return;

        try
        {
            var target = LinkedFile.Of(Path);
            var content = File.Exists(target) ? await File.ReadAllBytesAsync(target, cancellationToken).ConfigureAwait(false) : [];
            var separator = content.Length > 0 && content[^1] != '\n' ? "\n" : "";
            await AtomicFile.WriteAsync(target, (byte[])[.. content, .. Encoding.UTF8.GetBytes(separator + string.Concat(added.Select(Line)))], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"'{Path}' cannot be written, so no key was moved: {problem.Message.TrimEnd('.')}", problem);
        }

        var read = EnvFile.Read(Path, maxSize);
        if (added.Any(name => read.GetValueOrDefault(name) != values[name])) throw new CannotRunException($"'{Path}' does not give back a key that was written to it, so no key was taken out of a registry");
        added.Clear();
    }

    private static bool IsJson(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\ufeff"u8)) content = content[3..];
        return content.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }

    // What the environment has comes before what the file has.
    private bool IsFor(string name, string key) => (values.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name) ?? key) == key;

    private string Line(string name) => EnvLine.TryWrite(name, values[name], out var line) ? line : throw new InvalidOperationException("A key was taken that cannot be written.");
}

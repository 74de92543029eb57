using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>Looks at one side of a user's files. It changes nothing.</summary>
/// <param name="name">What it is called.</param>
/// <param name="sentence">What it makes sure of.</param>
internal abstract class HealthCheck(string name, string sentence)
{
    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>What it makes sure of, as a sentence without a full stop.</summary>
    public string Sentence => sentence;

    /// <summary>Whether nobody should look any further, or touch anything, where this finds an error.</summary>
    public virtual bool IsGate => false;

    /// <summary>What it finds.</summary>
    public abstract IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken);

    protected Ailment Error(string path, string message) => new(name, path, Severity.Error, message);

    protected Ailment Warning(string path, string message) => new(name, path, Severity.Warning, message);

    protected Ailment Information(string path, string message) => new(name, path, Severity.Information, message);
}

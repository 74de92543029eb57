using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Comparison;

namespace Cortex.RegistryKit;

/// <summary>A registry that was followed has changed, and is taken over.</summary>
/// <typeparam name="TDocument">The root record.</typeparam>
public sealed class RegistryReloadedEventArgs<TDocument> : EventArgs
    where TDocument : class, IRegistryDocument<TDocument>
{
    internal RegistryReloadedEventArgs(UserName? user, Snapshot<TDocument> before, Snapshot<TDocument> current, RegistryComparison changes)
    {
        User = user;
        Before = before;
        Current = current;
        Changes = changes;
    }

    /// <summary>Whose registry it is; null where it is an application's own.</summary>
    public UserName? User { get; }

    /// <summary>The registry that was in use before.</summary>
    public Snapshot<TDocument> Before { get; }

    /// <summary>The registry that is in use now.</summary>
    public Snapshot<TDocument> Current { get; }

    /// <summary>What changed: entities, and chains such as roles that lead elsewhere now.</summary>
    public RegistryComparison Changes { get; }
}

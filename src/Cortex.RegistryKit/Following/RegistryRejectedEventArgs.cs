using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>A file that was followed has changed, and is not taken over: the last good registry stays in use.</summary>
/// <typeparam name="TDocument">The root record.</typeparam>
public sealed class RegistryRejectedEventArgs<TDocument> : EventArgs
    where TDocument : class, IRegistryDocument<TDocument>
{
    internal RegistryRejectedEventArgs(UserName? user, Rejection rejection, Snapshot<TDocument> current)
    {
        User = user;
        Rejection = rejection;
        Current = current;
    }

    /// <summary>Whose registry it is; null where it is an application's own.</summary>
    public UserName? User { get; }

    /// <summary>Why the file is not taken over.</summary>
    public Rejection Rejection { get; }

    /// <summary>The registry that stays in use.</summary>
    public Snapshot<TDocument> Current { get; }
}

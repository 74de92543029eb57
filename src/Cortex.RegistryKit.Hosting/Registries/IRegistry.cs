using Cortex.RegistryKit.Emitted;
using Microsoft.Extensions.Primitives;

namespace Cortex.RegistryKit.Hosting;

/// <summary>An application's own registry. It is loaded before the application's services start, and follows its file until the application ends.</summary>
/// <remarks>Safe to share between threads; readers never wait.</remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public interface IRegistry<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    /// <summary>A changed registry is in use. A handler must not wait for a change of this registry.</summary>
    event EventHandler<RegistryReloadedEventArgs<TDocument>>? Reloaded;

    /// <summary>A changed file is not taken over.</summary>
    event EventHandler<RegistryRejectedEventArgs<TDocument>>? Rejected;

    /// <summary>The registry in use: the last good one.</summary>
    /// <exception cref="InvalidOperationException">The host has not started yet.</exception>
    Snapshot<TDocument> Current { get; }

    /// <summary>Why the file, as it is now, is not what is in use; null where it is.</summary>
    /// <exception cref="InvalidOperationException">The host has not started yet.</exception>
    Rejection? Rejection { get; }

    /// <summary>A token that is signalled once, when another registry comes into use. For the next time there is another one.</summary>
    IChangeToken GetReloadToken();

    /// <summary>Looks at the file now, and takes it over if it changed and is good.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The registry in use.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The host has not started yet.</exception>
    Task<Snapshot<TDocument>> RefreshAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes the registry: loads it, changes it and saves it while nobody else can, and has the outcome in use when it returns.</summary>
    /// <inheritdoc cref="RegistryFile{TDocument}.UpdateAsync" path="/param|/exception"/>
    /// <returns>The registry as it is now.</returns>
    Task<Snapshot<TDocument>> UpdateAsync(Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken = default);

    /// <summary>Saves a registry that was changed after it was loaded, and has the outcome in use when it returns.</summary>
    /// <inheritdoc cref="RegistryFile{TDocument}.SaveAsync" path="/param|/exception"/>
    /// <returns>The registry as it is now.</returns>
    Task<Snapshot<TDocument>> SaveAsync(Snapshot<TDocument> changed, CancellationToken cancellationToken = default);
}

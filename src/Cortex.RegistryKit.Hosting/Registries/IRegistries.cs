using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Hosting;

/// <summary>The registries of an application's users, each of which follows its file as long as somebody asks for it now and then.</summary>
/// <remarks>Safe to share between threads.</remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public interface IRegistries<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    /// <summary>A user's changed registry is in use. A handler must not wait for a change of that registry.</summary>
    event EventHandler<RegistryReloadedEventArgs<TDocument>>? Reloaded;

    /// <summary>A user's changed file is not taken over.</summary>
    event EventHandler<RegistryRejectedEventArgs<TDocument>>? Rejected;

    /// <summary>The full path of the folder below which each user has one.</summary>
    string Root { get; }

    /// <summary>A user's registry in use; loaded at the first call, and that of a new registry where the user has no file.</summary>
    /// <inheritdoc cref="LiveHome{TDocument}.GetAsync" path="/param|/exception"/>
    ValueTask<Snapshot<TDocument>> GetAsync(UserName user, CancellationToken cancellationToken = default);

    /// <summary>Changes a user's registry: loads it, changes it and saves it while nobody else can, and has the outcome in use when it returns.</summary>
    /// <inheritdoc cref="RegistryHome{TDocument}.UpdateAsync" path="/param|/exception"/>
    /// <returns>The registry as it is now.</returns>
    Task<Snapshot<TDocument>> UpdateAsync(UserName user, Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken = default);

    /// <summary>Saves a user's registry that was changed after it was loaded, and has the outcome in use when it returns.</summary>
    /// <inheritdoc cref="RegistryHome{TDocument}.SaveAsync" path="/param|/exception"/>
    /// <returns>The registry as it is now.</returns>
    Task<Snapshot<TDocument>> SaveAsync(UserName user, Snapshot<TDocument> changed, CancellationToken cancellationToken = default);
}

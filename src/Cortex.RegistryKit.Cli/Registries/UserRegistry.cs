using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Edits;

namespace Cortex.RegistryKit.Cli.Registries;

/// <summary>A user's registry in a home, and what may go wrong with it in plain words.</summary>
internal sealed class UserRegistry
{
    private readonly RegistryHome<ModelRegistry> home;
    private readonly UserName user;
    private readonly RegistryOptions options;

    private UserRegistry(string path, RegistryHome<ModelRegistry> home, UserName user, RegistryOptions options)
    {
        Path = path;
        this.home = home;
        this.user = user;
        this.options = options;
    }

    /// <summary>The file's path, as whoever asked would write it.</summary>
    public string Path { get; }

    /// <summary>Names a user's registry. Nothing is read yet.</summary>
    /// <exception cref="CannotRunException">There is no such home, or the name is no user's.</exception>
    public static UserRegistry Of(string home, string user, RegistryOptions options)
    {
        if (!Directory.Exists(home)) throw new CannotRunException($"there is no folder '{home}'");

        var name = NameOf(user);
        return new UserRegistry(System.IO.Path.Combine(home, name.Value, ShippedSchema.FileName), new RegistryHome<ModelRegistry>(home, options), name, options);
    }

    /// <summary>Takes a user's name.</summary>
    /// <exception cref="CannotRunException">It can be nobody's.</exception>
    public static UserName NameOf(string user) => UserName.ProblemOf(user) is string problem ? throw new CannotRunException($"'{user}' cannot be a user's name: {problem}") : UserName.Parse(user);

    /// <summary>Reads the registry.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public Snapshot<ModelRegistry> Load()
    {
        Probe();
        try
        {
            return home.Load(user);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(problem.Message.TrimEnd('.'), problem);
        }
    }

    /// <summary>Changes the registry while nobody else can.</summary>
    /// <exception cref="RefusedException">The rules do not allow the change.</exception>
    /// <exception cref="CannotRunException">The file cannot be read or written.</exception>
    public Task UpdateAsync(Func<Snapshot<ModelRegistry>, Snapshot<ModelRegistry>> change, CancellationToken cancellationToken) =>
        WriteAsync(() => home.UpdateAsync(user, registry => registry.WhyReadOnly is string reason ? throw ReadOnly(reason) : change(registry), cancellationToken));

    /// <summary>Brings the registry to the present version, if it is not, and saves it.</summary>
    /// <exception cref="CannotRunException">The file cannot be read or written.</exception>
    public Task<Snapshot<ModelRegistry>> MigrateAsync(CancellationToken cancellationToken) => WriteAsync(() => home.MigrateAsync(user, cancellationToken));

    private async Task<Snapshot<ModelRegistry>> WriteAsync(Func<Task<Snapshot<ModelRegistry>>> write)
    {
        Probe();
        try
        {
            return await write().ConfigureAwait(false);
        }
        catch (RegistryReadOnlyException problem)
        {
            throw ReadOnly(problem.Reason);
        }
        catch (InvalidEditException problem)
        {
            throw new RefusedException(string.Join("; ", problem.Errors.Select(error => error.Message)), problem);
        }
        catch (Exception problem) when (problem is EditException or EntityInUseException)
        {
            throw new RefusedException(problem.Message.TrimEnd('.'), problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new CannotRunException(problem.Message.TrimEnd('.'), problem);
        }
    }

    private void Probe()
    {
        if (System.IO.Path.Exists(Path)) new FileReader(options.Limits.MaxFileSize).Probe(InputFile.At(Path));
    }

    private RefusedException ReadOnly(string reason) => new($"'{Path}' may not be written: {reason}; 'registrykit validate' says where, and nothing is changed before that is mended");
}

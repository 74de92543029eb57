namespace Cortex.RegistryKit.Hosting;

/// <summary>Which file an application has as its registry, and what it does with it.</summary>
public class RegistryFileOptions : RegistryStoreOptions
{
    /// <summary>
    /// The path of the file, seen from the host's content root (as <c>appsettings.json</c> is), or without a host from the application's folder.
    /// Null is the name that the schema gives such files, such as <c>model_registry.json</c>.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>Whether the application refuses to start with a registry that has errors, and names them all. If not, it starts with what is sound in the file.</summary>
    public bool RequireSound { get; set; } = true;

    internal override void Check(OptionChecks checks)
    {
        base.Check(checks);
        if (Path is not null) checks.NotBlank(nameof(Path), Path, "leave it out, or give the path of the registry");
    }
}

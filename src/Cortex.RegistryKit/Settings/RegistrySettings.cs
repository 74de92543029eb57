using System.ComponentModel;

namespace Cortex.RegistryKit;

/// <summary>The settings that a registry's schema declares. A schema's own settings derive from this, one property each.</summary>
public abstract class RegistrySettings
{
    /// <summary>The text of a setting by its name in the schema, for those who have no type for it.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The text; null where the setting is not set, is a secret, or differs by key.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual string? FindText(string name) => null;
}

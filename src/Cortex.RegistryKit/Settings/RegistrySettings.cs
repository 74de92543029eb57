namespace Cortex.RegistryKit;

/// <summary>The settings that a registry's schema declares. A schema's own settings derive from this, one property each.</summary>
public abstract class RegistrySettings;

namespace Cortex.RegistryKit;

/// <summary>A model that a provider offers.</summary>
/// <param name="Id">The name that the provider has for it, as it stands in a model's <c>model_name</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="ContextK">How much it takes in, in thousands of tokens; 0 if that is unknown.</param>
public sealed record CatalogueEntry(string Id, string Label, int ContextK);

using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>How the forms of an object are told apart.</summary>
/// <param name="Picked">The property whose text picks the form.</param>
/// <param name="Forms">The forms.</param>
internal sealed record Discriminator(SchemaProperty Picked, IReadOnlyList<DiscriminatedForm> Forms)
{
    /// <summary>The name of the property in JSON.</summary>
    public string Property => Picked.Name;
}

/// <summary>A form of an object.</summary>
/// <param name="Node">The schema of what this form has beside what all have.</param>
/// <param name="Value">The text that picks it; null where it takes all others.</param>
/// <param name="OwnsNode">Whether the schema is this form's alone, so that what it is called by its title is what the form is called.</param>
internal sealed record DiscriminatedForm(SchemaNode Node, string? Value, bool OwnsNode = true);

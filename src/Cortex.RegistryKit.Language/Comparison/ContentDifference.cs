using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>A place at which two versions of a registry differ.</summary>
/// <param name="Place">The place.</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there now; null where nothing does.</param>
/// <param name="List">The list that has or had the entry; null where the place is no entry of a list.</param>
internal sealed record ContentDifference(ContentPlace Place, JsonNode? Before, JsonNode? After, ContentPlace? List = null)
{
    /// <summary>Whether the same stands there after both.</summary>
    public bool HasSameEnd(ContentDifference other) =>
        After is JsonNode here && other.After is JsonNode there ? JsonValues.Comparer.Equals(here, there) : After is null && other.After is null;
}

using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>A member or element that is to be added.</summary>
/// <param name="Name">The member's name; null for an element.</param>
/// <param name="Value">The value.</param>
/// <param name="Edit">The edit that brings it, by its number.</param>
internal sealed record NewChild(string? Name, JsonTree Value, int Edit);

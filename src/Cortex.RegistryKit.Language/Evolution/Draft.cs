namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>A difference as it is found, before a migration is asked whether it takes care of it.</summary>
/// <param name="Kind">What sort of change it is, in a word that stays the same for ever: approvals are recorded by it.</param>
/// <param name="Place">The place in a file that it is about, with <c>*</c> for any element or entry.</param>
/// <param name="Text">What changed, to be read behind the place.</param>
/// <param name="Breaks">What it breaks.</param>
internal sealed record Draft(string Kind, string Place, string Text, Breaks Breaks)
{
    /// <summary>What tells it from another change of the same kind at the same place.</summary>
    public string? Detail { get; init; }

    public bool IsCertain { get; init; } = true;

    public string? WayOut { get; init; }

    public ChangedPlace? Older { get; init; }

    public ChangedPlace? Newer { get; init; }

    public string Key => $"{Kind} {(Place.Length == 0 ? "/" : Place)}{(Detail is null ? "" : $" ({Detail})")}";

    public string Message => $"{(Place.Length == 0 ? "the file" : $"'{Place}'")} {Text}";
}

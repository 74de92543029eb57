namespace Cortex.RegistryKit.Cli.Listing;

/// <summary>A list of things of one kind.</summary>
/// <param name="Name">What it is a list of.</param>
/// <param name="Fields">The columns.</param>
/// <param name="Rows">The rows, a cell for each column.</param>
internal sealed record Section(string Name, IReadOnlyList<Field> Fields, IReadOnlyList<Cell[]> Rows)
{
    public static Section Of<T>(string name, IEnumerable<T> things, params (Field Field, Func<T, Cell> Cell)[] columns) =>
        new(name, [.. columns.Select(column => column.Field)], [.. things.Select(thing => columns.Select(column => column.Cell(thing)).ToArray())]);
}

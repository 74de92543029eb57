using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What a step of a migration assigns, and where.</summary>
public sealed class MigrationAssignment
{
    internal MigrationAssignment(JsonNode syntax, IReadOnlyList<string> path, Expression value)
    {
        Syntax = syntax;
        Path = path;
        Value = value;
    }

    /// <summary>Where the place is named in the schema's text.</summary>
    public JsonNode Syntax { get; }

    /// <summary>The properties that lead from the root of the new file to the place.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The value.</summary>
    public Expression Value { get; }
}

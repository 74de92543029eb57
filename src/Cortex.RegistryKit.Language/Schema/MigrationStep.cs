using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A member of <c>x-rk-from</c>: one way in which a file of this version can be made.</summary>
public sealed class MigrationStep
{
    internal MigrationStep(JsonNode syntax) => Syntax = syntax;

    /// <summary>Where it stands in the schema's text.</summary>
    public JsonNode Syntax { get; }

    /// <summary><c>schema</c>: the name of the older file's schema; null where the file is made from what the expressions name alone.</summary>
    public string? Schema { get; internal set; }

    /// <summary><c>when</c>: what has to be there, or null.</summary>
    public Expression? When { get; internal set; }

    /// <summary><c>set</c>: what is assigned, in order.</summary>
    public IReadOnlyList<MigrationAssignment> Set { get; internal set; } = [];

    /// <summary><c>fill</c>: what is assigned where nothing stands, in order, behind <see cref="Set"/>.</summary>
    public IReadOnlyList<MigrationAssignment> Fill { get; internal set; } = [];

    /// <summary>All expressions, at any depth.</summary>
    internal IEnumerable<Expression> Expressions => Roots.SelectMany(ExpressionParts.Of);

    /// <summary>The names of the other schemas that the step needs.</summary>
    internal IEnumerable<string> Schemas => (Schema is null ? [] : new[] { Schema }).Concat(Expressions.OfType<SourceExpression>().Select(source => source.File).OfType<string>());

    private IEnumerable<Expression> Roots => (When is null ? [] : new[] { When }).Concat(Set.Concat(Fill).Select(assignment => assignment.Value));
}

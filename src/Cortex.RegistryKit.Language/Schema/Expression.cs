using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>An expression of the schema's small language: an object whose members all are operators, or a literal.</summary>
public abstract class Expression
{
    private protected Expression(JsonNode syntax) => Syntax = syntax;

    /// <summary>Where it stands in the schema's text.</summary>
    public JsonNode Syntax { get; }

    /// <summary>What stands in place of an absent, null or blank value; null where nothing does.</summary>
    public Expression? Else { get; internal set; }
}

/// <summary>A value as it is.</summary>
public sealed class LiteralExpression : Expression
{
    internal LiteralExpression(JsonNode syntax, JsonNode value) : base(syntax) => Value = value;

    /// <summary>The value.</summary>
    public JsonNode Value { get; }
}

/// <summary>A list of expressions.</summary>
public sealed class ListExpression : Expression
{
    internal ListExpression(JsonNode syntax, IReadOnlyList<Expression> items) : base(syntax) => Items = items;

    /// <summary>The elements.</summary>
    public IReadOnlyList<Expression> Items { get; }
}

/// <summary>An object whose members are expressions.</summary>
public sealed class ObjectExpression : Expression
{
    internal ObjectExpression(JsonNode syntax, IReadOnlyList<JoinedProperty> members) : base(syntax) => Members = members;

    /// <summary>The members, in order.</summary>
    public IReadOnlyList<JoinedProperty> Members { get; }
}

/// <summary><c>path</c>: a property of the entity at hand.</summary>
public sealed class PathExpression : Expression
{
    internal PathExpression(JsonNode syntax, string path) : base(syntax) => Path = path;

    /// <summary>The property's name.</summary>
    public string Path { get; }
}

/// <summary><c>setting</c>: a setting's text.</summary>
public sealed class SettingExpression : Expression
{
    internal SettingExpression(JsonNode syntax, string name) : base(syntax) => Name = name;

    /// <summary>The name as declared, with <see cref="SettingDeclaration.Key"/> where the entry's key belongs.</summary>
    public string Name { get; }
}

/// <summary><c>concat</c>: texts, joined.</summary>
public sealed class ConcatExpression : Expression
{
    internal ConcatExpression(JsonNode syntax, IReadOnlyList<Expression> parts) : base(syntax) => Parts = parts;

    /// <summary>The texts.</summary>
    public IReadOnlyList<Expression> Parts { get; }
}

/// <summary><c>table</c>: a look-up by the key of the entry at hand.</summary>
public sealed class TableExpression : Expression
{
    internal TableExpression(JsonNode syntax, IReadOnlyList<KeyValuePair<string, string>> rows) : base(syntax) => Rows = rows;

    /// <summary>Key and value of each row, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Rows { get; }
}

/// <summary><c>path</c> with a slash in front, in a migration: the value at a place of the older file, or with <c>file</c> of another one.</summary>
public sealed class SourceExpression : Expression
{
    internal SourceExpression(JsonNode syntax, IReadOnlyList<string> path, string? file) : base(syntax)
    {
        Path = path;
        File = file;
    }

    /// <summary>The properties that lead from the root to the place.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The schema of the other file; null for the older file.</summary>
    public string? File { get; }
}

/// <summary><c>known</c>, in a migration: a value, only if an entity of a kind has it as its id.</summary>
public sealed class KnownExpression : Expression
{
    internal KnownExpression(JsonNode syntax, Expression value, string kind) : base(syntax)
    {
        Value = value;
        Kind = kind;
    }

    /// <summary>The value.</summary>
    public Expression Value { get; }

    /// <summary>The kind of entity.</summary>
    public string Kind { get; }
}

/// <summary><c>mint</c>, in a migration: a new id, the same one wherever the step names the kind.</summary>
public sealed class MintExpression : Expression
{
    internal MintExpression(JsonNode syntax, string kind) : base(syntax) => Kind = kind;

    /// <summary>The kind of entity.</summary>
    public string Kind { get; }
}

/// <summary><c>when</c> and <c>then</c>, in a migration: a value under a condition.</summary>
public sealed class ConditionalExpression : Expression
{
    internal ConditionalExpression(JsonNode syntax, Expression when, Expression then) : base(syntax)
    {
        When = when;
        Then = then;
    }

    /// <summary>What has to be there, neither absent nor null nor blank.</summary>
    public Expression When { get; }

    /// <summary>The value where it is.</summary>
    public Expression Then { get; }
}

/// <summary><c>each</c> and <c>set</c>, in a migration: the entities of a list in the older file, as they are but for some properties.</summary>
public sealed class EachExpression : Expression
{
    internal EachExpression(JsonNode syntax, IReadOnlyList<string> path, IReadOnlyList<JoinedProperty> set) : base(syntax)
    {
        Path = path;
        Set = set;
    }

    /// <summary>The properties that lead from the root to the list.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The properties that every entity gets.</summary>
    public IReadOnlyList<JoinedProperty> Set { get; }
}

/// <summary><c>backfill</c>, in a migration: what a missing value counts as at a place of the new file.</summary>
public sealed class BackfillExpression : Expression
{
    internal BackfillExpression(JsonNode syntax, IReadOnlyList<string> path) : base(syntax) => Path = path;

    /// <summary>The properties that lead from the root to the place.</summary>
    public IReadOnlyList<string> Path { get; }
}

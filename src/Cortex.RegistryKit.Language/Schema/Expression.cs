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

    /// <summary>Whether it is a value as it stands, without any operator but <c>const</c>.</summary>
    public virtual bool IsLiteral => false;

    // Inside of a list or an object there is no value of its own where a const stands.
    private protected static bool IsSpelled(Expression part) => part.IsLiteral && (part is not LiteralExpression literal || literal.Value == literal.Syntax);
}

/// <summary>A value as it is.</summary>
public sealed class LiteralExpression : Expression
{
    internal LiteralExpression(JsonNode syntax, JsonNode value) : base(syntax) => Value = value;

    /// <summary>The value.</summary>
    public JsonNode Value { get; }

    /// <inheritdoc/>
    public override bool IsLiteral => Else is null;
}

/// <summary>A list of expressions.</summary>
public sealed class ListExpression : Expression
{
    internal ListExpression(JsonNode syntax, IReadOnlyList<Expression> items) : base(syntax) => Items = items;

    /// <summary>The elements.</summary>
    public IReadOnlyList<Expression> Items { get; }

    /// <inheritdoc/>
    public override bool IsLiteral => Items.All(IsSpelled);
}

/// <summary>An object whose members are expressions.</summary>
public sealed class ObjectExpression : Expression
{
    internal ObjectExpression(JsonNode syntax, IReadOnlyList<JoinedProperty> members) : base(syntax) => Members = members;

    /// <summary>The members, in order.</summary>
    public IReadOnlyList<JoinedProperty> Members { get; }

    /// <inheritdoc/>
    public override bool IsLiteral => Members.All(member => IsSpelled(member.Value));
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

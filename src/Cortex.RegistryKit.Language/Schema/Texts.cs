using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Holds an expression that comes to a text against what it may look at where it stands.</summary>
internal sealed class Texts(SchemaReader reader, RegistrySchema schema, string pointer)
{
    /// <summary>The entity that a <c>path</c> looks into; null where there is none.</summary>
    public SchemaNode? Entity { get; init; }

    /// <summary>Whether settings may be named: not where a record has to know its values by itself.</summary>
    public bool HasSettings { get; init; } = true;

    /// <summary>Whether there is an entry with a key at hand.</summary>
    public bool HasKey { get; init; }

    public void Check(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                if (literal.Value.Kind != JsonKind.String) reader.Malformed(literal.Syntax, pointer, "a text is needed here");
                break;
            case PathExpression path:
                Path(path);
                break;
            case SettingExpression setting:
                Setting(setting);
                break;
            case ConcatExpression concat:
                foreach (var part in concat.Parts) Check(part);
                break;
            default:
                reader.Unsupported(expression.Syntax, pointer, expression is TableExpression ? "'table' in this place" : "a list or an object in this place");
                break;
        }

        if (expression.Else is not null) Check(expression.Else);
    }

    /// <summary>The property that a path names, or null once it is reported that there is none.</summary>
    public SchemaNode? Property(PathExpression path)
    {
        if (Entity is null)
        {
            reader.Malformed(path.Syntax, pointer, "'path' has no entity to look into here");
            return null;
        }

        if (Entity.Property(path.Path) is SchemaNode property) return property;
        reader.Malformed(path.Syntax, pointer, $"there is no property '{path.Path}' to look up{Suggestions.Question(Suggestions.Nearest(path.Path, Entity.Properties.Select(other => other.Name)))}");
        return null;
    }

    private void Path(PathExpression path)
    {
        if (Property(path) is not SchemaNode property) return;
        if ((property.Types & ~JsonTypes.Null) != JsonTypes.String || property.Const is not null) reader.Unsupported(path.Syntax, pointer, $"'{path.Path}', which is no text, in a text");
        if (property.Secret is not null) reader.Unsupported(path.Syntax, pointer, $"'{path.Path}', which is a secret, in a text");
    }

    private void Setting(SettingExpression setting)
    {
        var declared = schema.Settings.FirstOrDefault(other => other.Name == setting.Name);
        if (declared is null) reader.Malformed(setting.Syntax, pointer, $"there is no setting '{setting.Name}'{Suggestions.Question(Suggestions.Nearest(setting.Name, schema.Settings.Select(other => other.Name)))}");
        else if (!HasSettings) reader.Unsupported(setting.Syntax, pointer, "'setting' in a back-fill");
        else if (declared.Node.Secret is not null) reader.Unsupported(setting.Syntax, pointer, $"'{setting.Name}', which is a secret, in a text");
        else if (declared.IsKeyed && !HasKey) reader.Malformed(setting.Syntax, pointer, $"'{setting.Name}' needs the key of an entry, and there is none here");
    }
}

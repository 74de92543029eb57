using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>What an expression comes to, within one step.</summary>
internal sealed class Evaluator
{
    private readonly MigrationRun run;
    private readonly MigratedValue? source;
    private readonly MigratedDocument? target;
    private readonly Dictionary<string, string> minted = new(StringComparer.Ordinal);

    /// <summary>Makes one for a step.</summary>
    /// <param name="run">The migration.</param>
    /// <param name="source">The older file; null where there is none.</param>
    /// <param name="target">The new file; null where back-fills alone are looked up.</param>
    public Evaluator(MigrationRun run, MigratedValue? source, MigratedDocument? target)
    {
        this.run = run;
        this.source = source;
        this.target = target;
    }

    /// <summary>The value of an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="item">The entity at hand, or null.</param>
    /// <returns>The value; null where there is none.</returns>
    public MigratedValue? Value(Expression expression, MigratedValue? item = null)
    {
        var value = Plain(expression, item);
        return expression.Else is { } otherwise && MigratedValue.IsBlank(value) ? Value(otherwise, item) : value;
    }

    private MigratedValue? Plain(Expression expression, MigratedValue? item) => expression switch
    {
        LiteralExpression literal => new NodeValue(literal.Value),
        ListExpression list => new ListValue([.. list.Items.Select(element => Value(element, item)).OfType<MigratedValue>()]),
        ObjectExpression owner => With(new ObjectValue(), owner.Members, item, keepsAbsent: false),
        PathExpression path => item?.Member(path.Path),
        SettingExpression setting => new TextValue(run.Setting(setting.Name)),
        ConcatExpression concat => new TextValue(string.Concat(concat.Parts.Select(part => Value(part, item)?.Text))),
        TableExpression => new TextValue(""),
        SourceExpression path => MigratedValue.At(path.File is null ? source : run.File(path.File), path.Path),
        KnownExpression known => Value(known.Value, item) is { Text: string id } value && target?.Ids(known.Kind).Contains(id) == true ? value : null,
        MintExpression mint => new TextValue(Mint(mint.Kind)),
        ConditionalExpression conditional => MigratedValue.IsBlank(Value(conditional.When, item)) ? null : Value(conditional.Then, item),
        EachExpression each => MigratedValue.At(source, each.Path)?.Elements is { } elements ? new ListValue([.. elements.Select(element => Each(each, element))]) : null,
        BackfillExpression backfill => target is not null && SchemaPlace.Find(target.Schema.Root, backfill.Path, out var place) && place?.Backfill is { } standIn ? Value(standIn) : null,
        _ => null,
    };

    private MigratedValue Each(EachExpression each, MigratedValue element) => element switch
    {
        ObjectValue owner => With(owner.Copy(), each.Set, element, keepsAbsent: true),
        NodeValue { Members: not null } node => With(node.ToObject(), each.Set, element, keepsAbsent: true),
        _ => element,
    };

    private ObjectValue With(ObjectValue owner, IReadOnlyList<JoinedProperty> members, MigratedValue? item, bool keepsAbsent)
    {
        foreach (var member in members)
        {
            if ((Value(member.Value, item) ?? (keepsAbsent ? MigratedValue.Null : null)) is { } value) owner.Set(member.Name, value);
        }

        return owner;
    }

    private string Mint(string kind)
    {
        if (!minted.TryGetValue(kind, out var id)) minted.Add(kind, id = run.Mint(kind, target?.Ids(kind) ?? []));
        return id;
    }
}

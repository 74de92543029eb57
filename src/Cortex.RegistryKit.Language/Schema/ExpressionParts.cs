namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Goes through an expression.</summary>
internal static class ExpressionParts
{
    /// <summary>The expression, and all that it is made of.</summary>
    public static IEnumerable<Expression> Of(Expression expression) => Direct(expression).SelectMany(Of).Prepend(expression);

    /// <summary>Whether an expression has no operator, so that its text is its value.</summary>
    public static bool IsLiteral(Expression expression) => Of(expression).All(part => part is LiteralExpression or ListExpression or ObjectExpression);

    private static IEnumerable<Expression> Direct(Expression expression)
    {
        IEnumerable<Expression> parts = expression switch
        {
            ListExpression list => list.Items,
            ObjectExpression owner => owner.Members.Select(member => member.Value),
            ConcatExpression concat => concat.Parts,
            KnownExpression known => [known.Value],
            ConditionalExpression conditional => [conditional.When, conditional.Then],
            EachExpression each => each.Set.Select(member => member.Value),
            _ => [],
        };
        return expression.Else is null ? parts : parts.Append(expression.Else);
    }
}

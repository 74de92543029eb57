using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits what a schema says of an array: one loop over its elements.</summary>
internal static class ArrayShape
{
    public static void Emit(ShapeBody body)
    {
        var (w, node) = (body.Writer, body.Node);
        var isCounted = node.TupleItems is not null || node.MinItems > 0 || node.MaxItems is not null;
        if (node.UniqueItems) w.Line("if (!json.HasUniqueElements()) return false;");
        if (isCounted) w.Line("var count = 0;");
        if (node.Contains is not null) w.Line(IsTallied(node) ? "var contained = 0;" : "var contains = false;");
        w.Line("json.BeginArray();");
        w.Open("while (json.NextElement())");
        if (node.Contains is not null) Contains(body);
        Element(body, out var isOver);
        if (isCounted && !isOver) w.Line("count++;");
        w.Close();
        w.Line();
        if (Bounds(node.MinItems, node.MaxItems) is string bounds) w.Line($"if ({bounds}) return false;");
        w.Line(node.Contains is null ? "return true;" : IsTallied(node) ? $"return {Tally(node.MinContains ?? 1, node.MaxContains)};" : "return contains;");
    }

    /// <summary>Whether it matters how many elements are such as the schema asks for.</summary>
    private static bool IsTallied(SchemaNode node) => node.MinContains is not (null or 1) || node.MaxContains is not null;

    private static string Tally(int least, int? most) => (least, most) switch
    {
        (0, null) => "true",
        (_, null) => $"contained >= {CSharp.Number(least)}",
        (0, int limit) => $"contained <= {CSharp.Number(limit)}",
        (_, int limit) when least > limit => $"contained >= {CSharp.Number(least)} && contained <= {CSharp.Number(limit)}",
        (_, int limit) => $"contained is >= {CSharp.Number(least)} and <= {CSharp.Number(limit)}",
    };

    /// <summary>The condition that a count is out of bounds; null where there are none.</summary>
    public static string? Bounds(int? least, int? most) => (least > 0, most) switch
    {
        // The compiler would call a pattern that nothing matches, or everything, a mistake.
        (true, int limit) when least > limit => $"count < {CSharp.Number(least!.Value)} || count > {CSharp.Number(limit)}",
        (true, int limit) => $"count is < {CSharp.Number(least!.Value)} or > {CSharp.Number(limit)}",
        (true, null) => $"count < {CSharp.Number(least!.Value)}",
        (false, int limit) => $"count > {CSharp.Number(limit)}",
        _ => null,
    };

    private static void Contains(ShapeBody body)
    {
        var (w, wanted) = (body.Writer, body.Node.Contains!);
        if (IsTallied(body.Node))
        {
            Tallied(body, wanted);
            return;
        }

        if (body.Tests.Peek(wanted, "json", notes: false) is string peek)
        {
            w.Line(peek == ShapeTests.Yes ? "contains = true;" : peek == ShapeTests.No ? "contains = false;" : $"contains = contains || {(peek.Contains(" && ") ? $"({peek})" : peek)};");
            return;
        }

        w.Open("if (!contains)");
        w.Line($"contains = {body.Tests.Call(wanted, body.Copy("element"), "scope.Silent")};");
        w.Close();
        w.Line();
    }

    private static void Tallied(ShapeBody body, SchemaNode wanted)
    {
        var condition = body.Tests.Peek(wanted, "json", notes: false) ?? body.Tests.Call(wanted, body.Copy("element"), "scope.Silent");
        if (condition != ShapeTests.No) body.Writer.Line(condition == ShapeTests.Yes ? "contained++;" : $"if ({condition}) contained++;");
    }

    private static void Element(ShapeBody body, out bool isOver)
    {
        var (w, node) = (body.Writer, body.Node);
        isOver = false;
        if (node.TupleItems is not { Count: > 0 } tuple)
        {
            var all = node.Items ?? (node.TupleItems is null ? null : node.AdditionalItems);
            var test = all is null ? body.Tests.Skip(node) : body.Tests.Test(all);
            isOver = test == ShapeTests.No;
            w.Line(Assert(test));
            return;
        }

        w.Open("var fits = count switch");
        for (var i = 0; i < tuple.Count; i++) w.Line($"{CSharp.Number(i)} => {body.Tests.Test(tuple[i])},");
        w.Line($"_ => {(node.AdditionalItems is null ? body.Tests.Skip(node) : body.Tests.Test(node.AdditionalItems))},");
        w.Close(";");
        w.Line("if (!fits) return false;");
    }

    private static string Assert(string test) => test switch
    {
        ShapeTests.No => "return false;",
        "json.Pass()" => "json.Skip();",
        _ => $"if ({ShapeTests.Negate(test)}) return false;",
    };
}

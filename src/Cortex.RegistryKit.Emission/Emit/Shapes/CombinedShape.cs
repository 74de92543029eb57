using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits what other schemas say of the same value. Each that has to move the cursor gets a copy.</summary>
internal sealed class CombinedShape(ShapeBody body)
{
    private readonly SourceWriter w = body.Writer;
    private readonly ShapeTests tests = body.Tests;
    private readonly SchemaNode node = body.Node;

    public void Emit()
    {
        foreach (var part in tests.Foregone.Parts(node)) Require(part, "part");
        AnyOf();
        OneOf();
        if (node.Not is not null && tests.Foregone.Of(node.Not) is null) w.Line($"if ({Probe(node.Not, "forbidden")}) return false;");
        if (tests.Foregone.HasChoice(node)) Choice();
    }

    /// <summary>Emits that a schema must hold, which may note ids and references.</summary>
    private void Require(SchemaNode? part, string copy)
    {
        if (part is null || tests.Foregone.Of(part) == true) return;
        if (tests.Foregone.Of(part) == false) w.Line("return false;");
        else if (tests.Peek(part, "json", notes: true) is not string peek) w.Line($"if (!{tests.Call(part, body.Copy(copy), "scope")}) return false;");
        else if (peek != ShapeTests.Yes) w.Line($"if ({ShapeTests.Negate(peek)}) return false;");
    }

    /// <summary>A condition that says whether a schema holds, and notes nothing.</summary>
    private string Probe(SchemaNode form, string copy) => tests.Peek(form, "json", notes: false) ?? tests.Call(form, body.Copy(copy), "scope.Silent");

    private void AnyOf()
    {
        if (tests.Foregone.AnyOf(node).Count == 0 || PlainForms.Decide(node)) return;

        var calls = new List<string>();
        if (PlainForms.Types(node) is var types and not JsonTypes.None) calls.Add($"json.HasType({ShapeConditions.Types(types)})");
        foreach (var form in PlainForms.Others(node).Where(form => tests.Foregone.Of(form) is null)) calls.Add(Alternative(Probe(form, "any")));
        if (calls.Contains(ShapeTests.Yes)) return;
        w.Line($"if (!({string.Join(" || ", calls)})) return false;");
    }

    private static string Alternative(string condition) => condition.Contains(" && ") ? $"({condition})" : condition;

    private void OneOf()
    {
        var forms = tests.Foregone.OneOf(node);
        if (forms.Count == 0) return;

        w.Line($"var matches = {CSharp.Number(tests.Foregone.CertainForms(node))};");
        foreach (var form in forms)
        {
            var condition = Probe(form, "one");
            w.Line(condition == ShapeTests.Yes ? "matches++;" : $"if ({condition}) matches++;");
        }

        w.Line("if (matches != 1) return false;");
    }

    private void Choice()
    {
        var condition = Probe(node.If!, "condition");
        if (condition is ShapeTests.Yes or ShapeTests.No)
        {
            Require(condition == ShapeTests.Yes ? node.Then : node.Else, "then");
            return;
        }

        var hasThen = tests.Foregone.Of(node.Then) != true;
        w.Open($"if ({(hasThen ? condition : ShapeTests.Negate(condition))})");
        Require(hasThen ? node.Then : node.Else, hasThen ? "then" : "otherwise");
        w.Close();
        if (hasThen && tests.Foregone.Of(node.Else) != true)
        {
            w.Open("else");
            Require(node.Else, "otherwise");
            w.Close();
        }

        w.Line();
    }
}

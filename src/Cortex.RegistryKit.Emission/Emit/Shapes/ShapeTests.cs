using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits the test of a value against a schema: a condition where that is enough, else a call of a method.</summary>
internal sealed class ShapeTests(DocumentModel document)
{
    public const string Yes = "true";
    public const string No = "false";

    private const int Longest = 240;

    // Stands for the cursor, until it is known which.
    private const string Cursor = "\u0001";

    private readonly Foregone foregone = new(document.AssertsFormats);
    private readonly ShapeConditions conditions = new(document);
    private readonly Dictionary<(SchemaNode Node, bool Notes), string?> peeks = [];

    /// <summary>What is settled for every value.</summary>
    public Foregone Foregone => foregone;

    /// <summary>A condition that tests the value at hand and passes over it.</summary>
    public string Test(SchemaNode schema)
    {
        var node = schema.Target;
        if (node.Always == true) return Skip(node);
        if (foregone.Of(node) == false) return No;
        if (Record(node) is not null || Peek(node, "json", notes: true) is not string peek) return Call(node, "json", "scope");
        if (peek == Yes) return Skip(node);
        return Assertions.AllowsContainers(node) ? $"{peek} && {Skip(node)}" : peek;
    }

    /// <summary>A condition that tests the value at hand and leaves the cursor where it is; null where it has to be moved.</summary>
    public string? Peek(SchemaNode schema, string json, bool notes)
    {
        var node = schema.Target;
        if (!peeks.TryGetValue((node, notes), out var peek)) peeks[(node, notes)] = peek = FindPeek(node, notes);
        return peek?.Replace(Cursor, json);
    }

    /// <summary>The conditions of a schema by itself.</summary>
    public IEnumerable<string> Conditions(SchemaNode node, string json) => conditions.Of(node, json, notes: true);

    /// <summary>The call of the method that tests a value.</summary>
    public string Call(SchemaNode schema, string json, string scope)
    {
        var node = schema.Target;
        if (Record(node) is RecordModel record) return $"{document.Static(record.Name)}.Fits(ref {json}, {scope})";
        if (document.CalledOnce.Add(node)) document.CalledShapes.Add(node);
        return $"{document.ShapesType}.{document.ShapeNames.Of(node)}(ref {json}, {scope})";
    }

    /// <summary>What passes over a value of which nothing is said.</summary>
    public string Skip(SchemaNode? owner) => owner is null || document.Plan.IsPrimary(owner) ? "json.SkipUnlessRepeated()" : "json.Pass()";

    /// <summary>The opposite of a condition.</summary>
    public static string Negate(string condition)
    {
        if (condition == Yes) return No;
        if (condition == No) return Yes;
        if (condition[0] == '!' && IsOneCall(condition.Substring(1))) return condition.Substring(1);
        return IsOneCall(condition) || IsGrouped(condition) ? $"!{condition}" : $"!({condition})";
    }

    private static string Grouped(string condition) => IsOneCall(condition[0] == '!' ? condition.Substring(1) : condition) || IsGrouped(condition) ? condition : $"({condition})";

    /// <summary>Whether the first parenthesis closes at the very end.</summary>
    private static bool IsGrouped(string condition)
    {
        var depth = 0;
        var isText = false;
        for (var i = 0; i < condition.Length; i++)
        {
            if (isText && condition[i] == '\\') i++;
            else if (condition[i] == '"') isText = !isText;
            else if (!isText && (condition[i] is '(' or ')')) depth += condition[i] == '(' ? 1 : -1;
            if (depth == 0) return i == condition.Length - 1 && condition[0] == '(';
        }

        return false;
    }

    private static bool IsOneCall(string condition) => condition.IndexOf(" && ", StringComparison.Ordinal) < 0 && condition.IndexOf(" || ", StringComparison.Ordinal) < 0 && condition[0] is not ('(' or '!');

    private RecordModel? Record(SchemaNode node) => document.RecordOf(node);

    private string? FindPeek(SchemaNode node, bool notes)
    {
        if (foregone.Of(node) == false) return No;
        if (node.Always == true) return Yes;
        if (Assertions.OfArrays(node) || Assertions.OfObjects(node) || node.Union is not null) return null;

        var all = conditions.Of(node, Cursor, notes).ToList();
        foreach (var combined in Combined(node, notes))
        {
            if (combined is null) return null;
            if (combined != Yes) all.Add(combined);
        }

        var peek = all.Count == 0 ? Yes : string.Join(" && ", all);
        return peek.Length > Longest && node.Enum is null ? null : peek;
    }

    private IEnumerable<string?> Combined(SchemaNode node, bool notes)
    {
        foreach (var part in foregone.Parts(node)) yield return Peek(part, Cursor, notes);
        yield return AnyOf(node);
        if (foregone.OneOf(node) is { Count: > 0 } forms) yield return OneOf(node, forms);
        if (node.Not is not null && foregone.Of(node.Not) is null) yield return Peek(node.Not, Cursor, notes: false) is string forbidden ? Negate(forbidden) : null;
        if (foregone.HasChoice(node)) yield return Choice(node, notes);
    }

    private string? AnyOf(SchemaNode node)
    {
        var forms = foregone.AnyOf(node);
        if (forms.Count == 0 || PlainForms.Decide(node)) return Yes;

        var tests = new List<string>();
        if (PlainForms.Types(node) is var types and not JsonTypes.None) tests.Add($"{Cursor}.HasType({ShapeConditions.Types(types)})");
        foreach (var form in PlainForms.Others(node).Where(form => foregone.Of(form) is null))
        {
            if (Peek(form, Cursor, notes: false) is not string test) return null;
            if (test == Yes) return Yes;
            tests.Add(test);
        }

        return tests.Count == 1 ? tests[0] : $"({string.Join(" || ", tests.Select(Grouped))})";
    }

    private string? OneOf(SchemaNode node, IReadOnlyList<SchemaNode> forms)
    {
        var certain = foregone.CertainForms(node);
        if (forms.Count + certain > 2 || forms.Any(form => Peek(form, Cursor, notes: false) is null or Yes)) return null;

        var one = Peek(forms[0], Cursor, notes: false)!;
        if (forms.Count == 1) return certain == 1 ? Negate(one) : one;
        return $"({Grouped(one)} != {Grouped(Peek(forms[1], Cursor, notes: false)!)})";
    }

    private string? Choice(SchemaNode node, bool notes)
    {
        var condition = Peek(node.If!, Cursor, notes: false);
        var then = node.Then is null ? Yes : Peek(node.Then, Cursor, notes);
        var otherwise = node.Else is null ? Yes : Peek(node.Else, Cursor, notes);
        if (condition is null or Yes || then is null || otherwise is null) return null;
        if (then == Yes && otherwise == Yes) return Yes;
        if (otherwise == Yes) return $"({Grouped(Negate(condition))} || {Grouped(then)})";
        if (then == Yes) return $"({Grouped(condition)} || {Grouped(otherwise)})";
        return $"({Grouped(condition)} ? {Grouped(then)} : {Grouped(otherwise)})";
    }
}

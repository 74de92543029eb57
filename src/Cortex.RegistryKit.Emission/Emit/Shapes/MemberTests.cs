using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits the tests of the property at hand: its name, then its value.</summary>
internal sealed class MemberTests
{
    private readonly ShapeBody body;
    private readonly SourceWriter w;
    private readonly DocumentModel document;
    private readonly SchemaNode node;
    private readonly SchemaNode? names;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly string other;

    public MemberTests(ShapeBody body)
    {
        this.body = body;
        (w, document, node) = (body.Writer, body.Document, body.Node);
        names = node.PropertyNames?.Target;
        Described = [.. Mentioned().Distinct(StringComparer.Ordinal)];
        foreach (var name in Described) numbers.Add(name, numbers.Count);
        other = Other(IsKeyed ? $"scope.AddKey({document.KindNumber(names!.NamesKind!)}, ref json)" : body.IsPrimary ? "others.Add(ref json)" : "");
    }

    /// <summary>The properties that the schema mentions, in the order of their numbers.</summary>
    public IReadOnlyList<string> Described { get; }

    /// <summary>Whether the names of all others are collected, to find one that stands twice.</summary>
    public bool CollectsOthers => !ForbidsNames && other.Contains("others.Add");

    /// <summary>Whether properties that the schema mentions are ticked off.</summary>
    public bool TicksOff => IsNumbered;

    private bool IsKeyed => names?.NamesKind is not null;

    private bool ForbidsNames => names is not null && body.Tests.Foregone.Of(names) == false;

    /// <summary>What goes on to the next property.</summary>
    public string Next => IsNumbered ? $"json.NextProperty({document.Fields.Names(node, Described)}, ref property)" : "json.NextProperty()";

    /// <summary>Whether the property at hand is known by its number.</summary>
    public bool IsNumbered => Described.Count > 0 && !ForbidsNames;

    /// <summary>The condition that the property at hand has a name.</summary>
    public string Is(string name) => IsNumbered && numbers.ContainsKey(name) ? $"property == {Number(name)}" : $"json.NameIs({CSharp.Utf8(name)})";

    /// <summary>The number of a property that the schema mentions.</summary>
    public string Number(string name) => CSharp.Number(numbers[name]);

    /// <summary>The condition that a property is there.</summary>
    public string Seen(string name) => $"seen.Has({Number(name)})";

    /// <summary>Emits what is done with each property.</summary>
    public void Emit()
    {
        if (ForbidsNames)
        {
            w.Line("return false;");
            return;
        }

        // Before the value, whose own properties have names as well.
        if (names is not null) Name(names);
        Patterns();
        if (Described.Count > 0)
        {
            w.Open("var fits = property switch");
            foreach (var name in Described) w.Line($"{Number(name)} => {DescribedTest(name)}, // {CSharp.Text(name)}");
            w.Line($"_ => {other},");
            w.Close(";");
            w.Line("if (!fits) return false;");
        }
        else if (other is "json.Pass()" or ShapeTests.No)
        {
            w.Line(other == ShapeTests.No ? "return false;" : "json.Skip();");
        }
        else
        {
            w.Line($"var fits = {other};");
            w.Line("if (!fits) return false;");
        }
    }

    private string DescribedTest(string name)
    {
        var test = node.Property(name) is SchemaNode property ? body.Tests.Test(property) : Other(isNew: "");
        var section = document.Section(node, name);
        return $"seen.Add({Number(name)}){(section is null ? "" : $" && scope.AddSection({CSharp.Number(section.Number)})")}{(test == ShapeTests.Yes ? "" : " && " + test)}";
    }

    private IEnumerable<string> Mentioned() => node.Properties.Select(property => property.Name)
        .Concat(node.Required)
        .Concat(node.Dependencies.Where(dependency => dependency.Required.Count > 0 || body.Tests.Foregone.Of(dependency.Node) != true).SelectMany(dependency => dependency.Required.Prepend(dependency.Name)));

    private void Name(SchemaNode schema)
    {
        if (schema.Always == true) return;
        if (IsOfTexts(schema))
        {
            var tests = new List<string> { "json.NameIsText" };
            if (schema.MinLength is not null || schema.MaxLength is not null) tests.Add($"json.NameHasLength({schema.MinLength ?? 0}, {(schema.MaxLength is int most ? CSharp.Number(most) : "int.MaxValue")})");
            if (schema.Pattern is not null) tests.Add($"json.NameMatches({document.Fields.Pattern(schema, schema.Pattern)})");
            w.Line($"if ({ShapeTests.Negate(string.Join(" && ", tests))}) return false;");
        }
        else
        {
            var name = body.Copy("name", "json.NameAsText()");
            w.Line($"if ({ShapeTests.Negate(body.Tests.Peek(schema, name, notes: false) ?? body.Tests.Call(schema, name, "scope.Silent"))}) return false;");
        }
    }

    // What a pattern is for may be described by name as well, or by another pattern: each looks for itself.
    private void Patterns()
    {
        if (node.PatternProperties.Count == 0) return;
        if (Additional is not null) w.Line("var matched = false;");
        for (var i = 0; i < node.PatternProperties.Count; i++)
        {
            var property = node.PatternProperties[i];
            w.Open($"if (json.NameMatches({document.Fields.Pattern(node, property.Pattern, "NamePattern" + (node.PatternProperties.Count == 1 ? "" : CSharp.Number(i + 1)))}))");
            if (Additional is not null) w.Line("matched = true;");
            if (body.Tests.Foregone.Of(property.Node) == false) w.Line("return false;");
            else if (body.Tests.Peek(property.Node, "json", notes: true) is not string peek) w.Line($"if (!{body.Tests.Call(property.Node, body.Copy("match"), "scope")}) return false;");
            else if (peek != ShapeTests.Yes) w.Line($"if ({ShapeTests.Negate(peek)}) return false;");
            w.Close();
            w.Line();
        }
    }

    // An unknown property may hold what another rule objects to.
    private string Other(string isNew)
    {
        var isUnknown = Additional is null && node.AdditionalProperties is null && body.IsPrimary && node.Properties.Count > 0;
        var skip = body.Tests.Skip(node);
        var test = Additional is null ? skip : body.Tests.Test(Additional);
        if (Additional is not null && node.PatternProperties.Count > 0) test = test == ShapeTests.No ? $"matched && {skip}" : $"(matched ? {skip} : {test})";
        if (test == ShapeTests.No) return test;
        return string.Join(" && ", new[] { isUnknown ? "scope.NotClean()" : "", isNew, test }.Where(part => part.Length > 0));
    }

    private SchemaNode? Additional => node.AdditionalProperties is null || body.Tests.Foregone.Of(node.AdditionalProperties) == true ? null : node.AdditionalProperties;

    /// <summary>Whether a schema of names says what the name at hand can be asked for by itself.</summary>
    private static bool IsOfTexts(SchemaNode schema) =>
        schema.Types is JsonTypes.None or JsonTypes.String && schema.Always is null && schema.Const is null && schema.Enum is null && schema.Format is null && schema.Reference is null && !schema.Applied.Any();
}

using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits what a schema says of an object: one loop over its properties, then what must be there.</summary>
internal sealed class ObjectShape
{
    private readonly ShapeBody body;
    private readonly SourceWriter w;
    private readonly SchemaNode node;
    private readonly MemberTests members;

    private ObjectShape(ShapeBody body)
    {
        this.body = body;
        (w, node) = (body.Writer, body.Node);
        members = new MemberTests(body);
    }

    public static void Emit(ShapeBody body, RecordModel? record)
    {
        var variants = record is { Variants.Count: > 0, Node.Union: not null } ? new VariantTests(body, record) : null;
        var needed = record is null ? null : variants?.Needed ?? new NeededReferences(record);
        new ObjectShape(body).Emit(variants, needed, record);
    }

    private void Emit(VariantTests? variants, NeededReferences? needed, RecordModel? record)
    {
        var isCounted = node.MinProperties > 0 || node.MaxProperties is not null;
        var dependent = node.Dependencies.Where(dependency => dependency.Node is not null && body.Tests.Foregone.Of(dependency.Node) is null).ToList();
        if (variants is { NeedsStart: true } || dependent.Any(dependency => body.Tests.Peek(dependency.Node!, "json", notes: true) is null)) w.Line("var start = json;");
        if (variants is { IsPicked: true }) w.Line("var variant = 0;");
        if (isCounted) w.Line("var count = 0;");
        foreach (var dependency in dependent) Look(dependency);
        w.Line("json.BeginObject();");
        if (members.TicksOff) w.Line("PropertySet seen = default;");
        if (members.CollectsOthers) w.Line("NameSet others = default;");
        if (needed?.Names.Count > 0) w.Line("PropertySet filled = default;");
        if (members.IsNumbered) w.Line("var property = PropertyNames.None;");
        w.Open($"while ({members.Next})");
        if (isCounted) w.Line("count++;");
        members.Emit();
        if (variants is { IsPicked: true }) variants.Pick(members);
        foreach (var name in needed?.Names ?? []) w.Line($"if ({members.Is(name)} && json.IsText && !json.TextIs(\"\"u8)) filled.Add({needed!.Number(name)});");
        w.Close();
        w.Line();
        if (ArrayShape.Bounds(node.MinProperties, node.MaxProperties) is string bounds) w.Line($"if ({bounds}) return false;");
        if (members.TicksOff)
        {
            foreach (var name in node.Required.Distinct()) w.Line($"if (!{members.Seen(name)}) return false;");
            foreach (var dependency in node.Dependencies) Dependency(dependency);
        }

        // Where no name is allowed, none that is required can be there.
        if (!members.TicksOff && node.Required.Count > 0) w.Line("return false;");
        else if (variants is { IsPicked: true }) variants.Decide();
        else w.Line($"return {(variants is null && record is not null ? needed!.Of(record) : null) ?? "true"};");
    }

    // A plain condition is about the object as a whole, where the cursor does not stay.
    private void Look(SchemaDependency dependency)
    {
        if (body.Tests.Peek(dependency.Node!, "json", notes: true) is string peek and not ShapeTests.Yes) w.Line($"var {Answer(dependency)} = {peek};");
    }

    private void Dependency(SchemaDependency dependency)
    {
        if (dependency.Required.Count == 0 && body.Tests.Foregone.Of(dependency.Node) == true) return;

        var isThere = members.Seen(dependency.Name);
        foreach (var name in dependency.Required.Where(name => name != dependency.Name).Distinct()) w.Line($"if ({isThere} && !{members.Seen(name)}) return false;");
        if (dependency.Node is null || body.Tests.Foregone.Of(dependency.Node) == true) return;
        if (body.Tests.Foregone.Of(dependency.Node) == false)
        {
            w.Line($"if ({isThere}) return false;");
        }
        else if (body.Tests.Peek(dependency.Node, "json", notes: true) is string peek)
        {
            if (peek != ShapeTests.Yes) w.Line($"if ({isThere} && !{Answer(dependency)}) return false;");
        }
        else
        {
            w.Open($"if ({isThere})");
            w.Line($"if (!{body.Tests.Call(dependency.Node, body.Copy("dependent", "start"), "scope")}) return false;");
            w.Close();
            w.Line();
        }
    }

    private string Answer(SchemaDependency dependency) => "fitsWith" + members.Number(dependency.Name);
}

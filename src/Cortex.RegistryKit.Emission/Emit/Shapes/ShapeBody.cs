using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>Emits the method that tests a value against a schema: first what can be seen at once, then what others say of it, then what it holds.</summary>
internal sealed class ShapeBody(SourceWriter w, DocumentModel document, SchemaNode node)
{
    private readonly Dictionary<string, int> copies = new(StringComparer.Ordinal);

    public SourceWriter Writer => w;

    public DocumentModel Document => document;

    public ShapeTests Tests => document.Tests;

    public SchemaNode Node => node;

    /// <summary>Whether the test has to look at all that the value holds.</summary>
    public bool IsPrimary => document.Plan.IsPrimary(node);

    /// <summary>Emits the method.</summary>
    /// <param name="w">Where to.</param>
    /// <param name="document">What is emitted.</param>
    /// <param name="node">The schema.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="record">The record that the schema becomes, or null.</param>
    public static void Method(SourceWriter w, DocumentModel document, SchemaNode node, string name, RecordModel? record = null)
    {
        var inner = name;
        if (document.Plan.Memory(node) is int memory)
        {
            inner = name + "Anew";
            w.Open($"internal static bool {name}(ref JsonCursor json, RelationScope scope)");
            w.Line($"if (scope.Recalls({CSharp.Number(memory)}, ref json, out var fits)) return fits;");
            w.Line();
            w.Line("var start = json;");
            w.Line($"return scope.Remember({CSharp.Number(memory)}, start, {inner}(ref json, scope));");
            w.Close();
            w.Line();
        }

        w.Open($"{(inner == name ? "internal" : "private")} static bool {inner}(ref JsonCursor json, RelationScope scope)");
        if (document.Plan.IsRecursive(node) || (node.Applied.Any() && node.Union is null)) w.Line("RelationScope.EnsureRoom();");
        new ShapeBody(w, document, node).Emit(record);
        w.Close();
    }

    /// <summary>Emits a copy of the cursor.</summary>
    /// <param name="wanted">The name that it should have.</param>
    /// <param name="of">What is copied.</param>
    /// <returns>Its name.</returns>
    public string Copy(string wanted, string of = "json")
    {
        copies.TryGetValue(wanted, out var count);
        copies[wanted] = ++count;
        var name = count == 1 ? wanted : wanted + CSharp.Number(count);
        w.Line($"var {name} = {of};");
        return name;
    }

    /// <summary>Emits the end of a method for a value of which no more is to be said.</summary>
    public void Leave()
    {
        if (IsPrimary)
        {
            w.Line("return json.SkipUnlessRepeated();");
            return;
        }

        w.Line("json.Skip();");
        w.Line("return true;");
    }

    private void Emit(RecordModel? record)
    {
        if (Tests.Foregone.Of(node) == false)
        {
            w.Line("return false;");
            return;
        }

        foreach (var condition in Tests.Conditions(node, "json")) w.Line($"if ({ShapeTests.Negate(condition)}) return false;");
        new CombinedShape(this).Emit();
        var arrays = Assertions.OfArrays(node) && Allows(JsonTypes.Array);
        var objects = record is not null || (Assertions.OfObjects(node) && Allows(JsonTypes.Object));
        if (arrays) Part(JsonTypes.Array, "json.IsArray", () => ArrayShape.Emit(this));
        if (objects) Part(JsonTypes.Object, "json.IsObject", () => ObjectShape.Emit(this, record));
        if (!(arrays && node.Types == JsonTypes.Array) && !(objects && node.Types == JsonTypes.Object)) Leave();
    }

    private bool Allows(JsonTypes type) => node.Types == JsonTypes.None || (node.Types & type) != 0;

    // Where nothing else is allowed, nobody has to ask again.
    private void Part(JsonTypes type, string guard, Action emit)
    {
        if (node.Types == type)
        {
            emit();
            return;
        }

        w.Open($"if ({guard})");
        emit();
        w.Close();
        w.Line();
    }
}

using System.Globalization;
using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Emission.Constants;
using Cortex.RegistryKit.Generators.Tests.Support;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Generators.Tests.Incremental;

/// <summary>Ten times the input costs about ten times as much. Memory is what is counted: it is the same on every machine, however busy.</summary>
public sealed class LinearityTests
{
    private const double Most = 15;

    [Fact]
    public void Constants_of_a_registry() => AssertLinear([10, 100, 1_000, 10_000], Registry, tree => ConstantsEmitter.Emit(ConstantsBuilder.Build(tree, OwnSchema, "Foreign", "Foreign.App", false, "model_registry.json", false)).Count);

    [Fact]
    public void Rules_on_a_registry() => AssertLinear([10, 100, 1_000, 10_000], Registry, tree => RegistryChecker.Check(tree, OwnSchema).Count);

    [Fact]
    public void Parsing_of_a_schema() => AssertLinear([10, 100, 1_000], SchemaText, text => RegistrySchema.Parse(text).Findings.Count);

    [Fact]
    public void Types_of_a_schema() => AssertLinear([10, 100, 1_000], count => RegistrySchema.Parse(SchemaText(count)), schema => SchemaCompiler.Compile(schema, "Foreign").Count);

    private static RegistrySchema OwnSchema { get; } = RegistrySchema.Parse(Utf8Text.FromString(Schemas.Models));

    private static void AssertLinear<T>(int[] counts, Func<int, T> make, Func<T, int> use)
    {
        // What is made once, such as a table or a compiled method, is no part of the cost.
        use(make(counts[0]));
        var inputs = counts.Select(make).ToList();
        var bytes = inputs.ConvertAll(input => Allocated(() => use(input)));
        for (var i = 1; i < bytes.Count; i++) Assert.True(bytes[i] < Most * bytes[i - 1], string.Join(", ", counts.Zip(bytes, (count, cost) => string.Create(CultureInfo.InvariantCulture, $"{count}: {cost} bytes"))));
    }

    private static long Allocated(Func<int> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static JsonTree Registry(int models)
    {
        var entries = Enumerable.Range(0, models).Select(number => $$$$"""{"id": "m{{{{number}}}}", "type": "claude_cli", "label": "Model {{{{number}}}}", "tags": ["t{{{{number % 7}}}}"]}""");
        return JsonTree.Parse(Utf8Text.FromString($$$$"""{"version": 2, "models": [{{{{string.Join(", ", entries)}}}}], "roles": {"chat": {"primary": "m0"}}}"""));
    }

    private static Utf8Text SchemaText(int definitions)
    {
        var each = Enumerable.Range(0, definitions).Select(number => $$$$"""
            "thing{{{{number}}}}": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "minLength": 1}, "next": {"$ref": "#/definitions/thing{{{{(number + 1) % definitions}}}}"}, "kind": {"enum": ["a", "b{{{{number}}}}"]}}}
            """);
        return Utf8Text.FromString($$$$"""{"title": "Things", "type": "object", "properties": {"first": {"$ref": "#/definitions/thing0"}}, "definitions": {{{{{string.Join(",\n", each)}}}}}}""");
    }
}

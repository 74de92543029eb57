using Microsoft.CodeAnalysis.CSharp;

namespace Cortex.RegistryKit.Generators.Tests.Incremental;

/// <summary>The walk finds what it is there to find.</summary>
public sealed class ModelWalkTests
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("any", [CSharpSyntaxTree.ParseText("class C;")]);

    public static TheoryData<string, object> Held => new()
    {
        { "a compilation", Compilation },
        { "a symbol", Compilation.GetTypeByMetadataName("C")! },
        { "a tree", Compilation.SyntaxTrees[0] },
        { "a node", Compilation.SyntaxTrees[0].GetRoot() },
        { "a semantic model", Compilation.GetSemanticModel(Compilation.SyntaxTrees[0]) },
    };

    [Theory]
    [MemberData(nameof(Held), DisableDiscoveryEnumeration = true)]
    public void It_finds_what_is_hidden_deep_in_a_value(string what, object value)
    {
        Assert.NotNull(ModelWalk.FindForbidden((1, new List<object> { new { Inner = value } })));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void It_finds_nothing_in_plain_data() => Assert.Null(ModelWalk.FindForbidden((1, "a", new List<object> { new { Inner = 5m }, DateTime.MinValue })));
}

using Cortex.RegistryKit.Packages.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Consumers;

/// <summary>The package does its work in every kind of project.</summary>
[Collection(PackagesCollection.Name)]
public sealed class MatrixTests(Matrix matrix) : IClassFixture<Matrix>
{
    private readonly Workspace workspace = matrix.Workspace;

    [Fact]
    public void All_build_without_a_warning() => matrix.Build.SucceededWithoutWarning();

    [Theory]
    [InlineData("Plain", "gemma-local")]
    [InlineData("Frameworks", "gemma-local")]
    [InlineData("Ein Päckchen für 東京", "gemma-local")]
    [InlineData("NoRoot", "gemma-local")]
    [InlineData("Application", "gemma-local", "3")]
    [InlineData("Inherited/Heir", "gemma-local")]
    [InlineData("Central/Managed", "gemma-local")]
    [InlineData("Two", "gemma-local", "qwen")]
    [InlineData("Linked", "shared")]
    [InlineData("Fleet/Ship19", "model-19")]
    public async Task Each_resolves_its_roles(string project, params string[] expected) => Assert.Equal(expected, await workspace.ExecuteAsync(project));

    [Fact]
    public async Task A_second_framework_has_its_own_build() => Assert.Equal(["gemma-local"], await workspace.ExecuteAsync("Frameworks", "net10.0-windows"));

    [Fact]
    public async Task Without_a_change_nothing_is_compiled_and_an_edit_of_the_JSON_alone_compiles_its_project()
    {
        var first = matrix.Compiled();

        (await matrix.RebuildAsync()).SucceededWithoutWarning();
        Assert.Equal(first, matrix.Compiled());

        workspace.Write("Plain/model_registry.json", Consumer.Registry(model: "another"));
        (await matrix.RebuildAsync()).SucceededWithoutWarning();
        Assert.Equal(["Plain"], matrix.Compiled().Where(project => project.Value != first[project.Key]).Select(project => project.Key));
        Assert.Equal(["another"], await workspace.ExecuteAsync("Plain"));

        workspace.Write("Plain/model_registry.json", Consumer.Registry());
        (await matrix.RebuildAsync("Plain")).SucceededWithoutWarning();
    }
}

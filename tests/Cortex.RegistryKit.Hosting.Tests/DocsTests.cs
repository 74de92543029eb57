using System.Text;
using Cortex.RegistryKit.Hosting.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cortex.RegistryKit.Hosting.Tests;

/// <summary>What the page about hosting shows is what happens.</summary>
public sealed class DocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "hosting.md"));

    [Fact]
    public async Task The_page_shows_all_options_with_their_defaults()
    {
        await using var documented = new Application();
        documented.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Block("json"))));
        documented.Services.AddModelRegistry(documented.Configuration.GetSection("ModelRegistry"));
        documented.Services.AddModelRegistries(documented.Configuration.GetSection("ModelRegistries"));
        await documented.StartAsync();
        var own = documented.Get<IOptions<ModelRegistryOptions>>().Value;
        var users = documented.Get<IOptions<ModelRegistriesOptions>>().Value;

        own.Path = null;
        own.DefinedRoles.Clear();
        own.DefinedIds.Clear();
        users.Root = "";
        users.AllowedVariables.Clear();

        Assert.Equivalent(new ModelRegistryOptions(), own, strict: true);
        Assert.Equivalent(new ModelRegistriesOptions(), users, strict: true);
        Assert.All(typeof(ModelRegistryOptions).GetProperties().Concat(typeof(ModelRegistriesOptions).GetProperties()), option => Assert.Contains($"\"{option.Name}\": ", Block("json"), StringComparison.Ordinal));
    }

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("```")[0];
}

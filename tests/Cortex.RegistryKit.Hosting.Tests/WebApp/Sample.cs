using Cortex.RegistryKit.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Cortex.RegistryKit.Hosting.Tests.WebApp;

/// <summary>The sample web application on a loopback address, with a registry and users in a folder of their own.</summary>
internal sealed class Sample : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder folder = new();
    private readonly string registryPath;

    public Sample(string? registry = null)
    {
        registryPath = folder.Write("model_registry.json", registry ?? Committed);
        UseKestrel(0);
    }

    /// <summary>The sample's own registry.</summary>
    public static string Committed => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "model_registry.json"));

    /// <summary>Where a user's registry stands.</summary>
    public string RegistryOf(string user) => folder.PathOf($"users/{user}/model_registry.json");

    /// <summary>Writes a user's registry.</summary>
    public void WriteRegistryOf(string user, string text) => folder.Write($"users/{user}/model_registry.json", text);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ModelRegistry:Path", registryPath);
        builder.UseSetting("ModelRegistries:Root", folder.PathOf("users"));
        builder.UseSetting("ModelRegistries:FollowInterval", "1.00:00:00");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder.Path)) folder.Dispose();
    }
}

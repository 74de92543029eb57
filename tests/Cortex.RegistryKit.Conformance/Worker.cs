using System.Globalization;

namespace Cortex.RegistryKit.Conformance;

/// <summary>A process that keeps changing one user's registry, for tests that run several at once or kill them.</summary>
internal static class Worker
{
    /// <summary>Adds hosts, one an update; each is named after the worker and its number.</summary>
    public static async Task<int> AddHostsAsync(string root, string user, string name, int count)
    {
        var home = new RegistryHome<ModelRegistry>(root, new RegistryOptions { LockPatience = TimeSpan.FromMinutes(5) });
        for (var i = 0; i < count; i++)
        {
            var id = new HostId($"{name}-{i.ToString(CultureInfo.InvariantCulture)}");
            await home.UpdateAsync(UserName.Parse(user), registry => registry.AddHost(new Host { Id = id, Label = name, ApiUrl = new Url("http://localhost") }));
        }

        return 0;
    }

    /// <summary>Turns one host's label between long and short for ever, and says when it begins.</summary>
    public static async Task<int> FlipAsync(string root, string user)
    {
        var home = new RegistryHome<ModelRegistry>(root, new RegistryOptions { LockPatience = TimeSpan.FromMinutes(5) });
        Console.WriteLine("ready");
        for (var i = 0; ; i++)
        {
            var label = i % 2 == 0 ? "short" : new string('x', 100_000);
            await home.UpdateAsync(UserName.Parse(user), registry => registry.UpdateHost(new HostId("h"), new HostPatch { Label = label }));
        }
    }
}

using System.Globalization;

namespace Cortex.RegistryKit.Stress;

/// <summary>A registry with one host, whose label is what the runs write and look for.</summary>
internal static class Counter
{
    /// <summary>The two labels between which a worker turns: a short file, and one of many blocks.</summary>
    public static readonly string[] Sides = ["short", new('x', 100_000)];

    private static readonly HostId Id = new("h");

    /// <summary>Makes a user's registry with a label.</summary>
    public static Task MakeAsync(RegistryHome<ModelRegistry> home, UserName user, string label) =>
        home.UpdateAsync(user, registry => registry.AddHost(new Host { Id = Id, Label = label, ApiUrl = new Url("http://localhost") }));

    public static string? LabelOf(Snapshot<ModelRegistry> registry) => registry.Data.Hosts.Find(Id)?.Label;

    public static Snapshot<ModelRegistry> WithLabel(Snapshot<ModelRegistry> registry, string label) => registry.UpdateHost(Id, new HostPatch { Label = label });

    public static int ValueOf(Snapshot<ModelRegistry> registry) => int.Parse(LabelOf(registry)!, CultureInfo.InvariantCulture);

    public static Snapshot<ModelRegistry> PlusOne(Snapshot<ModelRegistry> registry) => WithLabel(registry, (ValueOf(registry) + 1).ToString(CultureInfo.InvariantCulture));
}

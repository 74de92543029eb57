using System.Globalization;

namespace Cortex.RegistryKit;

/// <summary>Where an old file is kept: under a name that nothing has yet.</summary>
internal static class FreePath
{
    /// <summary>The path itself where it is free, else with the first number behind it that makes it so.</summary>
    public static string Of(string path)
    {
        var free = path;
        for (var n = 2; Path.Exists(free); n++) free = string.Create(CultureInfo.InvariantCulture, $"{path}.{n}");
        return free;
    }
}

using System.Text;
using Cortex.RegistryKit.Benchmarks.Data;
using Cortex.RegistryKit.Tool.Benchmarks.Contenders;
using Cortex.RegistryKit.Tool.Benchmarks.Measuring;

namespace Cortex.RegistryKit.Tool.Benchmarks;

/// <summary>The files that are checked.</summary>
/// <param name="folder">Where they are written.</param>
internal sealed class Inputs(string folder)
{
    private const string FileName = "model_registry.json";

    /// <summary>What makes a registry unsound, in the eyes of every schema validator.</summary>
    private static readonly (string Sound, string Unsound)[] Breaks = [("\"version\": 2", "\"version\": true"), ("\"hosts\": [", "\"hosts\": [7,"), ("\"primary\": \"", "\"primary\": 7, \"x\": \"")];

    /// <summary>One small registry.</summary>
    public string Small { get; } = Write(Path.Combine(folder, "small"), RegistryMaker.Make(RegistryShape.Typical));

    /// <summary>Writes the registries of many users, each in a folder of its own.</summary>
    public string Fleet(int count)
    {
        var home = Path.Combine(folder, $"fleet-{count}");
        foreach (var (name, content) in RegistryMaker.Fleet(count)) Write(Path.Combine(home, name), content);
        return home;
    }

    /// <summary>Makes sure that a program finds nothing in sound files, and something where a few are not sound.</summary>
    public void Verify(Contender contender, string fleet)
    {
        Expect(contender, Small, 0);
        Expect(contender, fleet, 0);
        if (!contender.Judges) return;

        var broken = Directory.CreateDirectory(Path.Combine(folder, "broken", contender.Name)).FullName;
        foreach (var (sound, unsound) in Breaks)
        {
            var content = Encoding.UTF8.GetString(RegistryMaker.Make(RegistryShape.Typical));
            var at = content.IndexOf(sound, StringComparison.Ordinal);
            var user = Directory.CreateDirectory(Path.Combine(broken, "one")).FullName;
            foreach (var (name, other) in RegistryMaker.Fleet(20)) Write(Path.Combine(user, name), other);
            Write(Path.Combine(user, "user-000010-unsound"), Encoding.UTF8.GetBytes(content[..at] + unsound + content[(at + sound.Length)..]));
            Expect(contender, user, 1);
            Directory.Delete(user, recursive: true);
        }
    }

    private static void Expect(Contender contender, string input, int expected)
    {
        var exitCode = NativeProcess.Run(contender.Command(input)).ExitCode;
        if (exitCode != 0 != (expected != 0)) throw new InvalidOperationException($"{contender.Name} ended with {exitCode} on {input}, where {(expected == 0 ? "all is sound" : "one file is not")}.");
    }

    private static string Write(string user, byte[] content)
    {
        Directory.CreateDirectory(user);
        var path = Path.Combine(user, FileName);
        File.WriteAllBytes(path, content);
        return path;
    }
}

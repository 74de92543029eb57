using System.ComponentModel;
using System.Diagnostics;

namespace Cortex.RegistryKit.Node;

/// <summary>Packages of npm that a test asks, and the scripts that ask them. They are installed below <c>obj</c> when they are first needed.</summary>
/// <param name="project">The folder of the test project, below <c>tests</c>.</param>
/// <param name="folder">The folder in it that holds <c>package.json</c>, its lock file and the scripts.</param>
internal sealed class NodePackages(string project, string folder)
{
    private static readonly string Tests = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    private readonly string source = Path.Combine(Tests, project, folder);
    private readonly string installed = Path.Combine(Tests, project, "obj", folder);
    private readonly Lock installing = new();
    private (bool IsKnown, string? Why) missing;

    /// <summary>Why the packages cannot be asked; null where they can.</summary>
    public string? WhyMissing
    {
        get
        {
            lock (installing)
            {
                if (!missing.IsKnown) missing = (true, Install());
                return missing.Why;
            }
        }
    }

    /// <summary>How a script is started, with the folder of the packages as its argument.</summary>
    public ProcessStartInfo Start(string script) => Piped("node", source, script, installed);

    /// <summary>Runs a script to its end.</summary>
    public (int Code, string Output) Run(string script, string input) => Run(Start(script), input);

    private string? Install()
    {
        try
        {
            if (Run(Piped("node", source, "--version"), "").Code != 0) return "There is no Node.";

            Directory.CreateDirectory(installed);
            using var alone = Alone(Path.Combine(installed, ".lock"));
            var (wanted, present) = (Path.Combine(source, "package-lock.json"), Path.Combine(installed, "node_modules", ".installed"));
            if (File.Exists(present) && File.ReadAllText(present) == File.ReadAllText(wanted)) return null;

            foreach (var name in (string[])["package.json", "package-lock.json"]) File.Copy(Path.Combine(source, name), Path.Combine(installed, name), overwrite: true);
            if (Run(Piped(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", installed, "ci", "--no-audit", "--no-fund", "--ignore-scripts"), "").Code != 0) return $"npm cannot install what {folder} needs.";
            File.Copy(wanted, present, overwrite: true);
            return null;
        }
        catch (Win32Exception)
        {
            return "There is no Node, or no npm.";
        }
    }

    // Two processes may need the same packages at once.
    private static FileStream Alone(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    private static ProcessStartInfo Piped(string program, string folder, params string[] arguments) =>
        new(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

    private static (int Code, string Output) Run(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output.Result : output.Result + errors.Result);
    }
}

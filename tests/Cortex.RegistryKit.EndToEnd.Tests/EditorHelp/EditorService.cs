using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Conformance;

namespace Cortex.RegistryKit.EndToEnd.Tests.EditorHelp;

/// <summary>The JSON language service of VS Code, which runs in Node. It is installed below <c>obj</c> when it is first needed.</summary>
internal static class EditorService
{
    private static readonly string Source = Path.Combine(Driver.TestsFolder, "Cortex.RegistryKit.EndToEnd.Tests", "EditorHelp");
    private static readonly string Installed = Path.Combine(Driver.TestsFolder, "Cortex.RegistryKit.EndToEnd.Tests", "obj", "editor-help");
    private static readonly Lazy<string?> Missing = new(Install);

    /// <summary>Why the service cannot be asked; null where it can.</summary>
    public static string? WhyMissing => Missing.Value;

    /// <summary>Asks the service.</summary>
    /// <param name="schema">The schema that the editor has for the file.</param>
    /// <param name="text">The file.</param>
    /// <param name="asked">What is asked: where to complete, or to show what stands there.</param>
    public static EditorAnswer Ask(string schema, string text, params (string Kind, string Marker)[] asked)
    {
        var question = JsonSerializer.Serialize(new { schema = JsonSerializer.Deserialize<JsonElement>(schema), text, ask = asked.Select(ask => new Dictionary<string, string> { [ask.Kind] = ask.Marker }) });
        var (code, output) = Run("node", Source, question, "driver.mjs", Installed);
        Assert.True(code == 0, output);

        var answer = JsonDocument.Parse(output).RootElement;
        return new EditorAnswer(
            [.. answer.GetProperty("complaints").EnumerateArray().Select(complaint => (complaint.GetProperty("text").GetString()!, complaint.GetProperty("message").GetString()!))],
            [.. answer.GetProperty("answers").EnumerateArray().Select(list => list.EnumerateArray().Select(item => item.GetString()!).ToList())]);
    }

    private static string? Install()
    {
        try
        {
            if (Run("node", Source, "", "--version").Code != 0) return "There is no Node.";

            var (wanted, present) = (Path.Combine(Source, "package-lock.json"), Path.Combine(Installed, "node_modules", ".installed"));
            if (File.Exists(present) && File.ReadAllText(present) == File.ReadAllText(wanted)) return null;

            Directory.CreateDirectory(Installed);
            foreach (var name in (string[])["package.json", "package-lock.json"]) File.Copy(Path.Combine(Source, name), Path.Combine(Installed, name), overwrite: true);
            if (Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", Installed, "", "ci", "--no-audit", "--no-fund", "--ignore-scripts").Code != 0) return "npm cannot install vscode-json-languageservice.";
            File.Copy(wanted, present, overwrite: true);
            return null;
        }
        catch (Win32Exception)
        {
            return "There is no Node, or no npm.";
        }
    }

    private static (int Code, string Output) Run(string program, string folder, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output.Result : output.Result + errors.Result);
    }
}

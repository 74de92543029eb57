using System.Diagnostics;
using System.Text.RegularExpressions;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Hosting.Tests.WebApp;

/// <summary>The sample as a process of its own, as one starts it.</summary>
public sealed partial class SampleProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task It_serves_and_takes_settings_from_environment_variables()
    {
        using var process = Start(Sample.Committed);
        try
        {
            var url = await AddressOfAsync(process).WaitAsync(TimeSpan.FromMinutes(1));
            using var client = new HttpClient();

            Assert.Contains("\"model\":\"gemini_cli\"", await client.GetStringAsync($"{url}/roles/translator"), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task It_does_not_start_with_a_registry_that_has_errors_and_names_them()
    {
        using var process = Start(Sample.Committed.Replace("\"primary\": \"opus\"", "\"primary\": \"opsu\"", StringComparison.Ordinal));
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(2, Regex.Count(await error, "no model 'opsu'; did you mean 'opus'"));
        await output;
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex("Now listening on: (http://127.0.0.1:[0-9]+)")]
    private static partial Regex Listening { get; }

    private Process Start(string registry)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WebApp.dll"), "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ModelRegistry__Path"] = folder.Write("model_registry.json", registry),
                ["ModelRegistries__Root"] = folder.PathOf("users"),
                ["ROLE_TRANSLATOR"] = "gemini_cli",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
                ["DOTNET_hostBuilder__reloadConfigOnChange"] = "false",
            },
        };
        return Process.Start(start)!;
    }

    private static async Task<string> AddressOfAsync(Process process)
    {
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is string line)
        {
            if (Listening.Match(line) is { Success: true } match) return match.Groups[1].Value;
        }

        throw new InvalidOperationException("It ended before it listened.");
    }
}

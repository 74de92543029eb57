namespace Cortex.RegistryKit.Packages;

/// <summary>A folder of a user, with a package cache that no other machine's work has filled.</summary>
internal sealed class Workspace
{
    private readonly Dictionary<string, string> variables;
    private readonly string feed;

    public Workspace(string folder, string feed, string cache)
    {
        Folder = folder;
        this.feed = feed;
        variables = new() { ["NUGET_PACKAGES"] = cache };

        // Sources are added up over the files of configuration: those of the machine stay.
        Write("nuget.config", $"""<configuration><packageSources><add key="packed" value="{feed}" /></packageSources></configuration>""");
    }

    public string Folder { get; }

    /// <summary>
    /// Gives it a home of its own, for commands that remember paths there, such as where local tools lie. NuGet does not find the machine's
    /// sources then: the packages of this repository are all that there is.
    /// </summary>
    public void LeaveHome()
    {
        variables["DOTNET_CLI_HOME"] = PathOf("home");
        Write("nuget.config", $"""<configuration><packageSources><clear /><add key="packed" value="{feed}" /></packageSources></configuration>""");
    }

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>Runs <c>dotnet</c> here.</summary>
    public Task<Run> DotnetAsync(params string[] arguments) => Dotnet.RunAsync(Folder, variables, arguments);

    /// <summary>Runs a program here.</summary>
    public Task<Run> StartAsync(string program, params string[] arguments) => Dotnet.StartAsync(PathOf(program), Folder, variables, arguments);

    /// <summary>Runs what a project made.</summary>
    public async Task<string[]> ExecuteAsync(string project, string framework = "net10.0") =>
        (await DotnetAsync(PathOf(Path.Combine(project, "bin", "Debug", framework, Path.GetFileName(project) + ".dll")))).Succeeded().Lines;

    /// <summary>When the compiler last wrote the assembly of a project.</summary>
    public DateTime Compiled(string project, string framework = "net10.0") =>
        File.GetLastWriteTimeUtc(PathOf(Path.Combine(project, "obj", "Debug", framework, Path.GetFileName(project) + ".dll")));
}

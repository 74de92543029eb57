using Cortex.RegistryKit.Cli.Input;

namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether files can be opened as files.</summary>
internal sealed class FileCheck() : HealthCheck("files", "the folder and the files in it can be read, and nothing else stands in a file's place")
{
    public override bool IsGate => true;

    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken) =>
        UnreadableFolder.ProblemOf(folder) is string problem ? [Error(folder.Path, problem)] : Files(folder);

    private IEnumerable<Ailment> Files(UserFolder folder)
    {
        foreach (var file in folder.Files)
        {
            if (ProblemOf(file, folder) is string problem) yield return Error(file.Path, problem);
        }
    }

    private static string? ProblemOf(UserFile file, UserFolder folder)
    {
        if (FileFacts.IsSpecial(file.FullPath)) return "this is a pipe or a device, where a file is meant";
        if (Directory.Exists(file.FullPath)) return "this is a folder, where a file is meant";
        if (file.Role is not (FileRole.Registry or FileRole.Older)) return null;

        try
        {
            folder.Home.Reader.Probe(InputFile.At(file.Path));
            return null;
        }
        catch (CannotRunException problem)
        {
            return problem.Message;
        }
    }
}

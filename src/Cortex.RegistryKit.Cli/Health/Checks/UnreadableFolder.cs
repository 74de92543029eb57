namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Folders of which nobody can say what is in them.</summary>
internal static class UnreadableFolder
{
    /// <summary>Why a folder cannot be looked into; null where it can.</summary>
    public static string? ProblemOf(UserFolder folder)
    {
        try
        {
            _ = folder.Files;
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return "the folder may not be read: permission denied";
        }
        catch (DirectoryNotFoundException)
        {
            return new FileInfo(folder.FullPath).LinkTarget is null ? "the folder cannot be opened by this name, which may be no UTF-8" : "this is a link to what does not exist";
        }
        catch (IOException problem)
        {
            return $"the folder cannot be read: {problem.Message.TrimEnd('.')}";
        }
    }
}

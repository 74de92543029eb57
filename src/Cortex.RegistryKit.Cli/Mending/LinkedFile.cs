namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>Of a link, what it leads to is the file: writing must not put a file in the link's place.</summary>
internal static class LinkedFile
{
    /// <summary>The full path of the file itself.</summary>
    public static string Of(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}

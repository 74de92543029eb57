namespace Cortex.RegistryKit.Cli.Input;

/// <summary>A file to read.</summary>
/// <param name="Path">Its path, as whoever asked wrote it.</param>
/// <param name="FullPath">Its full path.</param>
/// <param name="IsStandardInput">Whether it is the standard input instead.</param>
internal sealed record InputFile(string Path, string FullPath, bool IsStandardInput)
{
    /// <summary>What the standard input is called.</summary>
    public const string StandardInputName = "-";

    public static InputFile StandardInput { get; } = new("(stdin)", System.IO.Path.Combine(Environment.CurrentDirectory, "(stdin)"), true);

    /// <summary>How large it is, as far as is known before it is read.</summary>
    public long Size
    {
        get
        {
            try
            {
                var info = new FileInfo(FullPath);
                return !IsStandardInput && info.Exists ? info.Length : 0;
            }
            catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    /// <summary>Whether it has content that can be read at once; not so a folder, a pipe, and what is not there.</summary>
    public bool IsRegular => Size > 0;

    public static InputFile At(string path) => new(path, System.IO.Path.GetFullPath(path), false);

    /// <summary>A file that another one names: shown by its full path where the other one is, else as seen from the current folder.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="fullPath">The file's full path.</param>
    public static InputFile Beside(InputFile other, string fullPath) =>
        At(System.IO.Path.IsPathRooted(other.Path) ? fullPath : System.IO.Path.GetRelativePath(Environment.CurrentDirectory, fullPath));
}

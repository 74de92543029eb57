namespace Cortex.RegistryKit.Cli.Input;

/// <summary>What an argument leads to: a file, or the reason why there is none.</summary>
/// <param name="File">The file, or null.</param>
/// <param name="Problem">Why something could not be found or searched, or null.</param>
internal readonly record struct Found(InputFile? File, string? Problem)
{
    public static Found Of(InputFile file) => new(file, null);

    public static Found Nothing(string problem) => new(null, problem);
}

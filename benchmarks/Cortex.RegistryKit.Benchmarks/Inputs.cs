using Cortex.RegistryKit.Benchmarks.Data;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>The files that are read, by the names that the tables have for them.</summary>
internal static class Inputs
{
    private const int FilesInFleet = 500;

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => ["typical", "compact", "non-ASCII", "escaped", "shuffled", "fleet", "large", "huge"];

    /// <summary>The files of a name: one, or those of many users.</summary>
    public static byte[][] Of(string name) => name switch
    {
        "compact" => [RegistryMaker.Make(RegistryShape.Typical with { IsIndented = false })],
        "non-ASCII" => [RegistryMaker.Make(RegistryShape.Typical with { Labels = LabelText.NonAscii })],
        "escaped" => [RegistryMaker.Make(RegistryShape.Typical with { Labels = LabelText.Escaped })],
        "shuffled" => [RegistryMaker.Make(RegistryShape.Typical with { IsShuffled = true })],
        "fleet" => [.. RegistryMaker.Fleet(FilesInFleet).Select(file => file.Content)],
        "large" => [RegistryMaker.Make(RegistryShape.Large)],
        "huge" => [RegistryMaker.Make(RegistryShape.Huge)],
        _ => [RegistryMaker.Make(RegistryShape.Typical)],
    };
}

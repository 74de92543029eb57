using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What there is to say about a registry before anything is read from it.</summary>
internal static class SnapshotNotes
{
    /// <summary>Says what is wrong with a registry, on the standard error. What is merely good to know is for <c>validate</c>.</summary>
    /// <exception cref="CannotRunException">It cannot be read as a registry.</exception>
    public static void Write(Terminal terminal, string path, Snapshot<ModelRegistry> snapshot, IEnumerable<LocatedFinding> findings)
    {
        foreach (var located in findings.Where(located => located.Finding.Severity >= Severity.Warning)) terminal.Error.WriteLine(FindingLine.Of(located, SeverityWords.Of(located.Finding.Severity)));
        if (!snapshot.IsReadable) throw new CannotRunException($"'{path}' cannot be read as a registry; an application would go on with the built-in models alone");
        if (snapshot.Migration is { IsSaved: false } migration) terminal.Note($"this is '{path}' as it will be when it is migrated from {migration.From}; 'registrykit migrate' does it, and may give new entries other ids");
        else if (!snapshot.Exists) terminal.Note($"there is no '{path}', so this is what a new user gets");
    }
}

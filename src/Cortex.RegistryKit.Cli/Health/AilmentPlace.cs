namespace Cortex.RegistryKit.Cli.Health;

/// <summary>Where an ailment stands, as MSBuild, editors and terminals understand it: <c>file(line,column)</c>, or the path alone.</summary>
internal static class AilmentPlace
{
    public static string Of(Ailment ailment) => ailment.Finding is { } located ? $"{ailment.Path}({located.Start})" : ailment.Path;
}

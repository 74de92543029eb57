namespace Cortex.RegistryKit.EndToEnd.Tests.EditorHelp;

/// <summary>A fact about VS Code's JSON language service, which needs Node and npm; without them it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EditorFactAttribute : FactAttribute
{
    public EditorFactAttribute() => Skip = EditorService.WhyMissing;
}

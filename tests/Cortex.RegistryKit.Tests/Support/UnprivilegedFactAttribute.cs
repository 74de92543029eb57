namespace Cortex.RegistryKit.Tests.Support;

/// <summary>A test of what is forbidden, which cannot be shown to a user who may do everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (Environment.IsPrivilegedProcess) Skip = "This user may read everything.";
    }
}

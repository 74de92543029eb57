namespace Cortex.RegistryKit.Tests.Support;

/// <summary>A test on a file system of its own, which only some users may mount.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly bool IsPossible = SmallDisk.IsPossible();

    public SmallDiskFactAttribute()
    {
        if (!IsPossible) Skip = "This user may not mount a file system.";
    }
}

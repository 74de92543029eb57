namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the attribute by which the compiler knows a closed hierarchy, so that a switch which forgets a variant is noticed.</summary>
internal static class UnionEmitter
{
    /// <summary>Emits the attribute of a union.</summary>
    /// <param name="w">The file.</param>
    /// <param name="variants">The types of the variants; none where the type is no union.</param>
    public static void Mark(SourceWriter w, IEnumerable<string> variants)
    {
        var types = string.Join(", ", variants.Select(variant => $"typeof({variant})"));
        if (types.Length > 0) w.Line($"[RegistryUnion({types})]");
    }
}

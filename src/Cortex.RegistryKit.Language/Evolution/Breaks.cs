namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>What a change of a schema breaks.</summary>
[Flags]
public enum Breaks
{
    /// <summary>Nothing: what was right stays right, and means the same.</summary>
    None = 0,

    /// <summary>Files that were valid, and that may be invalid now.</summary>
    Files = 1,

    /// <summary>C# code that uses what is emitted from the schema.</summary>
    Code = 2,

    /// <summary>What a file resolves to.</summary>
    Resolution = 4,
}

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>In what way there is what a node stands for.</summary>
public enum GraphNodeForm
{
    /// <summary>The file has an entry for it.</summary>
    Entry,

    /// <summary>It is there without an entry: built in, or what the schema puts in the place of a missing section.</summary>
    WithoutEntry,

    /// <summary>Something refers to it, and it does not exist.</summary>
    Missing,
}

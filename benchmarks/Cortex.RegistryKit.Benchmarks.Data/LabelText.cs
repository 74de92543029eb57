namespace Cortex.RegistryKit.Benchmarks.Data;

/// <summary>What stands in the labels of a made-up registry.</summary>
public enum LabelText
{
    /// <summary>Letters, digits and spaces.</summary>
    Ascii,

    /// <summary>Letters of many scripts, as UTF-8.</summary>
    NonAscii,

    /// <summary>The same letters, each as an escape: what the Python module writes.</summary>
    Escaped,
}

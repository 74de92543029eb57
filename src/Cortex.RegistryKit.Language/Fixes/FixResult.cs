using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>What fixes made of a file.</summary>
public sealed class FixResult
{
    internal FixResult(Utf8Text text, IReadOnlyList<MendedFinding> mended, IReadOnlyList<Finding> left)
    {
        Text = text;
        Mended = mended;
        Left = left;
    }

    /// <summary>The text after the fixes; the very text that was given where nothing could be mended.</summary>
    public Utf8Text Text { get; }

    /// <summary>What was mended, in the order in which it was.</summary>
    public IReadOnlyList<MendedFinding> Mended { get; }

    /// <summary>What is found in the text after the fixes.</summary>
    public IReadOnlyList<Finding> Left { get; }
}

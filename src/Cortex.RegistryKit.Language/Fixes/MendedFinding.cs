using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>A finding that a fix has mended.</summary>
public sealed class MendedFinding
{
    internal MendedFinding(Finding finding, Utf8Text text)
    {
        Finding = finding;
        Text = text;
    }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>The text that it was found in, for its line and column.</summary>
    public Utf8Text Text { get; }
}

using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1009: a file that is there and cannot be read, such as a folder in its place.</summary>
public static class UnreadableFile
{
    internal static readonly Rule Rule = new("RK1009", Severity.Error, "The file cannot be read");

    /// <summary>The finding for such a file.</summary>
    /// <param name="reason">Why it cannot be read, as a sentence without a full stop.</param>
    public static Finding Finding(string reason) => new(Rule, new ByteSpan(0, 0), "", reason);
}

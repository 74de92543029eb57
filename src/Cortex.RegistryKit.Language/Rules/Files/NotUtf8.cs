using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1003: bytes that are not UTF-8, the one encoding of a registry.</summary>
internal static class NotUtf8
{
    public static readonly Rule Rule = new("RK1003", Severity.Error, "The file is not UTF-8");

    /// <summary>Adds the first such byte; false if there is one.</summary>
    public static bool Check(Utf8Text text, List<Finding> findings)
    {
        var offset = Utf8.FindInvalid(text.Bytes, text.Start);
        if (offset < 0) return true;

        var message = text.Bytes[0] is 0xFF or 0xFE && text.Length > 1 && text.Bytes[1] is 0xFF or 0xFE
            ? "the file is UTF-16; save it as UTF-8"
            : $"the byte 0x{text.Bytes[offset]:X2} is not UTF-8; save the file as UTF-8";
        findings.Add(new Finding(Rule, new ByteSpan(offset, 1), "", message));
        return false;
    }
}

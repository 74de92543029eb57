using Cortex.RegistryKit.Language.Edits;

namespace Cortex.RegistryKit.Language.Derivation;

/// <summary>Small values in JSON.</summary>
internal static class NewValues
{
    /// <summary>A text; null gives null.</summary>
    public static byte[] Text(string? text)
    {
        var output = new ByteBuffer();
        Write(output, text);
        return output.ToArray();
    }

    /// <summary>A list of texts, and of null.</summary>
    public static byte[] List(IEnumerable<string?> texts)
    {
        var output = new ByteBuffer();
        var sign = '[';
        foreach (var text in texts)
        {
            output.Add(sign);
            Write(output, text);
            sign = ',';
        }

        output.Add(']');
        return output.ToArray();
    }

    private static void Write(ByteBuffer output, string? text)
    {
        if (text is not null) JsonStringWriter.Write(output, text);
        else foreach (var letter in "null") output.Add(letter);
    }
}

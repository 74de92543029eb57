namespace Cortex.RegistryKit.Language.Edits;

/// <summary>How a text is laid out, as far as that could be seen from it; null and unknown where it could not.</summary>
internal sealed class JsonStyle
{
    private readonly bool?[] breaks = new bool?[4];

    public byte[]? Newline { get; set; }

    /// <summary>What a line is indented by, beyond the one that holds the bracket around it.</summary>
    public byte[]? Indentation { get; set; }

    public byte[]? BeforeColon { get; set; }

    public byte[]? AfterColon { get; set; }

    /// <summary>What stands behind a comma on one line.</summary>
    public byte[]? AfterComma { get; set; }

    /// <summary>What stands inside of the braces of an object on one line.</summary>
    public byte[]? InsideBraces { get; set; }

    /// <summary>What stands inside of the brackets of an array on one line.</summary>
    public byte[]? InsideBrackets { get; set; }

    /// <summary>Whether arrays or objects, with others in them or without, stand on several lines.</summary>
    public bool? Breaks(bool isObject, bool isNested) => breaks[Index(isObject, isNested)];

    public void LearnBreaks(bool isObject, bool isNested, bool value) => breaks[Index(isObject, isNested)] ??= value;

    /// <summary>Takes from another style what this one does not know.</summary>
    public void LearnFrom(JsonStyle other)
    {
        Newline ??= other.Newline;
        Indentation ??= other.Indentation;
        BeforeColon ??= other.BeforeColon;
        AfterColon ??= other.AfterColon;
        AfterComma ??= other.AfterComma;
        InsideBraces ??= other.InsideBraces;
        InsideBrackets ??= other.InsideBrackets;
        for (var i = 0; i < breaks.Length; i++) breaks[i] ??= other.breaks[i];
    }

    /// <summary>Settles what is still unknown: two spaces, LF, and a text that spares one space spares the other.</summary>
    public void Settle()
    {
        var isCompact = (AfterComma ?? AfterColon)?.Length == 0;
        byte[] space = isCompact ? [] : [(byte)' '];
        Newline ??= [(byte)'\n'];
        Indentation ??= [(byte)' ', (byte)' '];
        BeforeColon ??= [];
        AfterColon ??= space;
        AfterComma ??= space;
        InsideBraces ??= [];
        InsideBrackets ??= [];
    }

    private static int Index(bool isObject, bool isNested) => (isObject ? 2 : 0) + (isNested ? 1 : 0);
}

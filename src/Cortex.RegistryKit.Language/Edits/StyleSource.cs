using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Finds the style for each place: that of what stands nearest, and where that does not tell, of what is around it, then of the file.</summary>
internal sealed class StyleSource(Utf8Text text)
{
    private readonly Utf8Text text = text;
    private JsonStyle? file;
    private JsonStyle? enclosing;
    private int enclosingStart = -1;

    /// <summary>The style of a place.</summary>
    /// <param name="nearest">Where the value begins that should be taken as a model first; -1 if there is none.</param>
    /// <param name="enclosingStart">Where the array or object around the place begins; -1 if there is none.</param>
    public JsonStyle At(int nearest, int enclosingStart)
    {
        var style = new JsonStyle();
        if (nearest >= 0) StyleReader.Read(text, nearest, style);
        if (enclosingStart >= 0) style.LearnFrom(Enclosing(enclosingStart));
        style.LearnFrom(file ??= Read(text.Start));
        style.Settle();
        return style;
    }

    // Many edits often stand in one array or object.
    private JsonStyle Enclosing(int start)
    {
        if (enclosing is null || enclosingStart != start) (enclosing, enclosingStart) = (Read(start), start);
        return enclosing;
    }

    private JsonStyle Read(int start)
    {
        var style = new JsonStyle();
        StyleReader.Read(text, start, style);
        return style;
    }
}

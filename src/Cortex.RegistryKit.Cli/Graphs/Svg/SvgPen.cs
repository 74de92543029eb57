using System.Globalization;
using System.Text;
using System.Xml;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>Draws the shapes that a picture is made of. All texts are escaped on the way.</summary>
internal sealed class SvgPen : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder output = new();
    private readonly XmlWriter writer;

    public SvgPen() => writer = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" });

    /// <summary>What has been drawn.</summary>
    public override string ToString()
    {
        writer.Flush();
        return output.ToString() + "\n";
    }

    public void Dispose() => writer.Dispose();

    /// <summary>Begins an element; the end of <paramref name="content"/> ends it.</summary>
    public void Element(string name, Action content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name, Namespace);
        foreach (var (key, value) in attributes) writer.WriteAttributeString(key, value);
        content();
        writer.WriteEndElement();
    }

    /// <summary>An element with a text in it.</summary>
    public void Element(string name, string content, params ReadOnlySpan<(string Name, string Value)> attributes) => Element(name, () => writer.WriteString(Allowed(content)), attributes);

    public void Box(double x, double y, double width, double height, double radius, string classes) =>
        Element("rect", Nothing, ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("rx", Number(radius)), ("class", classes));

    public void Text(double x, double y, string text, string classes) => Element("text", text, ("x", Number(x)), ("y", Number(y)), ("class", classes));

    public void Circle(double x, double y, double radius, string classes) => Element("circle", Nothing, ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("class", classes));

    public void Path(FormattableString data, string classes) => Path(Data(data), classes);

    public void Path(string data, string classes) => Element("path", Nothing, ("d", data), ("class", classes));

    /// <summary>A part of a path's data.</summary>
    public static string Data(FormattableString data) => string.Format(CultureInfo.InvariantCulture, data.Format, [.. data.GetArguments().Select(part => part is double number ? Number(number) : part)]);

    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static void Nothing()
    {
    }

    // Two characters that are none, and that XML has no form for.
    private static string Allowed(string text) => text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
}

using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Writes JSON. Of a text only quotes, backslashes and control characters are escaped, as the registry's first writer does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonOutput : IDisposable
{
    private readonly Utf8JsonWriter writer;

    /// <summary>Begins.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    public JsonOutput(IBufferWriter<byte> output) => writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 2, NewLine = "\n", SkipValidation = true, MaxDepth = Language.Syntax.JsonTree.MaxDepth });

    /// <summary>Opens an object.</summary>
    public void BeginObject() => writer.WriteStartObject();

    /// <summary>Closes an object.</summary>
    public void EndObject() => writer.WriteEndObject();

    /// <summary>Opens an array.</summary>
    public void BeginArray() => writer.WriteStartArray();

    /// <summary>Closes an array.</summary>
    public void EndArray() => writer.WriteEndArray();

    /// <summary>Writes the name of a property, whose value follows.</summary>
    /// <param name="name">The name.</param>
    public void Name(string name) => writer.WritePropertyName(JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping));

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    public void Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text) Escape(quoted, unit);
        writer.WriteRawValue(quoted.Append('"').ToString(), skipInputValidation: true);
    }

    /// <summary>Writes a list of texts.</summary>
    /// <param name="texts">The texts.</param>
    public void Texts(EquatableList<string> texts)
    {
        BeginArray();
        foreach (var text in texts) Text(text);
        EndArray();
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="number">The number.</param>
    public void Integer(long number) => writer.WriteNumberValue(number);

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    public void Number(double number) => writer.WriteNumberValue(number);

    /// <summary>Writes true or false.</summary>
    /// <param name="value">Which.</param>
    public void Boolean(bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes null.</summary>
    public void Null() => writer.WriteNullValue();

    /// <summary>Writes a value as it is spelled.</summary>
    /// <param name="json">The value.</param>
    public void Raw(ReadOnlyMemory<byte> json) => writer.WriteRawValue(json.Span, skipInputValidation: true);

    /// <summary>Writes unknown properties as they were read.</summary>
    /// <param name="properties">The properties.</param>
    public void Unknown(UnknownProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);

        foreach (var (name, json) in properties.AsSpan())
        {
            Name(name);
            Raw(json);
        }
    }

    /// <summary>Hands over what has been written.</summary>
    public void Dispose() => writer.Dispose();

    private static void Escape(StringBuilder quoted, char unit)
    {
        switch (unit)
        {
            case '"' or '\\': quoted.Append('\\').Append(unit); break;
            case '\b': quoted.Append("\\b"); break;
            case '\f': quoted.Append("\\f"); break;
            case '\n': quoted.Append("\\n"); break;
            case '\r': quoted.Append("\\r"); break;
            case '\t': quoted.Append("\\t"); break;
            case < ' ': quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"); break;
            default: quoted.Append(unit); break;
        }
    }
}

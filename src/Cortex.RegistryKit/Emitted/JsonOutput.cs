using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Writes JSON with an indent of two spaces. Of a text only quotes, backslashes and control characters are escaped, as the registry's first writer does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonOutput
{
    private const int LongestNumber = 32;

    private readonly IBufferWriter<byte> output;
    private int depth;
    private bool isEmpty = true;
    private bool isNamed;

    /// <summary>Begins.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    public JsonOutput(IBufferWriter<byte> output) => this.output = output;

    /// <summary>Opens an object.</summary>
    public void BeginObject() => Open("{"u8);

    /// <summary>Closes an object.</summary>
    public void EndObject() => Close("}"u8);

    /// <summary>Opens an array.</summary>
    public void BeginArray() => Open("["u8);

    /// <summary>Closes an array.</summary>
    public void EndArray() => Close("]"u8);

    /// <summary>Writes the name of a property, whose value follows.</summary>
    /// <param name="name">The name.</param>
    public void Name(string name)
    {
        Separate();
        Quoted(name);
        output.Write(": "u8);
        isNamed = true;
    }

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    public void Text(string text)
    {
        Separate();
        Quoted(text);
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
    public void Integer(long number)
    {
        Separate();
        number.TryFormat(output.GetSpan(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public void Number(double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentOutOfRangeException(nameof(number), "JSON has finite numbers alone.");

        Separate();
        number.TryFormat(output.GetSpan(LongestNumber), out var length, "R", CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    /// <summary>Writes true or false.</summary>
    /// <param name="value">Which.</param>
    public void Boolean(bool value)
    {
        Separate();
        output.Write(value ? "true"u8 : "false"u8);
    }

    /// <summary>Writes a list of values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="write">Writes one of them.</param>
    /// <typeparam name="T">Their type.</typeparam>
    public void Values<T>(EquatableList<T> values, Action<JsonOutput, T> write)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(write);

        BeginArray();
        foreach (var value in values) write(this, value);
        EndArray();
    }

    /// <summary>Writes a point in time, as RFC 3339 spells it.</summary>
    /// <param name="time">The point in time.</param>
    public void DateTime(DateTimeOffset time) => Text(DotNetFormats.Text(time));

    /// <summary>Writes a UUID.</summary>
    /// <param name="uuid">The UUID.</param>
    public void Uuid(Guid uuid) => Text(uuid.ToString("D"));

    /// <summary>Writes a url as it was made.</summary>
    /// <param name="uri">The url.</param>
    public void Uri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Text(uri.OriginalString);
    }

    /// <summary>Writes null.</summary>
    public void Null()
    {
        Separate();
        output.Write("null"u8);
    }

    /// <summary>Writes a value as it is spelled.</summary>
    /// <param name="json">The value.</param>
    public void Raw(ReadOnlyMemory<byte> json)
    {
        Separate();
        output.Write(json.Span);
    }

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

    private void Open(ReadOnlySpan<byte> bracket)
    {
        Separate();
        output.Write(bracket);
        depth++;
        isEmpty = true;
    }

    private void Close(ReadOnlySpan<byte> bracket)
    {
        depth--;
        if (!isEmpty) Line();
        output.Write(bracket);
        isEmpty = false;
    }

    private void Separate()
    {
        if (!isNamed && depth > 0)
        {
            if (!isEmpty) output.Write(","u8);
            Line();
        }

        isNamed = isEmpty = false;
    }

    private void Line()
    {
        output.Write("\n"u8);
        for (var i = 0; i < depth; i++) output.Write("  "u8);
    }

    private void Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        output.Write("\""u8);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var plain = PlainLength(rest);
            Encoding.UTF8.GetBytes(rest[..plain], output);
            if (plain == rest.Length) break;
            Escape(rest[plain]);
            rest = rest[(plain + 1)..];
        }

        output.Write("\""u8);
    }

    // Half of a surrogate pair has no UTF-8 form: as an escape it is still what it was.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\\' or < ' ') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return text.Length;
    }

    private void Escape(char unit) => Encoding.UTF8.GetBytes(
        unit switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
        },
        output);
}

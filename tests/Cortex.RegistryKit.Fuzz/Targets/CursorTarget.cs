using System.Text.Json;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Fuzz.Inputs;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>The cursor that emitted readers and validators stand on, against <see cref="JsonElement"/>.</summary>
internal sealed class CursorTarget() : FuzzTarget("cursor", "The cursor of emitted code calls the same texts JSON as System.Text.Json, and comes by the same values.")
{
    public override bool Try(FuzzInput input)
    {
        var json = FrameworkJson.WithoutMark(input.Text);
        if (FrameworkJson.TryParse(input.Text, out var document))
        {
            using (document)
            {
                var cursor = new JsonCursor(json.Span);
                MustBeSame(ref cursor, document.RootElement);
                PropertyException.Unless(IsRead(input.Text), "JSON is not read");
            }
        }
        else
        {
            PropertyException.Unless(!IsRead(input.Text), "what is no JSON is read");
            MustEnd(json.Span);
        }

        return true;
    }

    private static bool IsRead(ReadOnlySpan<byte> text) => DocumentText.Read(text, static (ref JsonCursor cursor) => cursor.Pass() ? "read" : null) is not null;

    private static void MustEnd(ReadOnlySpan<byte> text)
    {
        try
        {
            var cursor = new JsonCursor(text);
            cursor.Skip();
        }
        catch (JsonException)
        {
            // As documented; whether the text ends with the value is for the reader to ask.
        }
    }

    private static void MustBeSame(ref JsonCursor cursor, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                ObjectMustBeSame(ref cursor, value);
                break;
            case JsonValueKind.Array:
                PropertyException.Unless(cursor.BeginArray(), "an array is none");
                foreach (var element in value.EnumerateArray())
                {
                    PropertyException.Unless(cursor.NextElement(), "the cursor finds fewer elements");
                    MustBeSame(ref cursor, element);
                }

                PropertyException.Unless(!cursor.NextElement(), "the cursor finds more elements");
                break;
            case JsonValueKind.String:
                var expected = FrameworkJson.TextOf(value);
                PropertyException.Unless(cursor.IsText && cursor.TryGetText(out var text) == expected is not null && text == expected, "a string has another text");
                PropertyException.Unless(expected is null || cursor.TextIs(System.Text.Encoding.UTF8.GetBytes(expected)), "a string is not what it is");
                break;
            case JsonValueKind.Number:
                PropertyException.Unless(cursor.IsNumber && cursor.TryGetNumber(out var number) && number.Equals(value.GetDouble()), "a number has another value");
                break;
            default:
                PropertyException.Unless(value.ValueKind == JsonValueKind.Null ? cursor.IsNull : cursor.BooleanIs(value.ValueKind == JsonValueKind.True), "a literal is another");
                break;
        }
    }

    private static void ObjectMustBeSame(ref JsonCursor cursor, JsonElement value)
    {
        var copy = cursor;
        PropertyException.Unless(copy.ReadRaw().Span.SequenceEqual(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value)), "an object is spelled otherwise");
        PropertyException.Unless(cursor.BeginObject(), "an object is none");
        foreach (var member in value.EnumerateObject())
        {
            PropertyException.Unless(cursor.NextProperty(), "the cursor finds fewer members");
            var name = FrameworkJson.NameOf(member);
            PropertyException.Unless(cursor.NameIsText == name is not null && (name is null || (cursor.Name == name && cursor.NameIs(System.Text.Encoding.UTF8.GetBytes(name)))), "a member has another name");
            MustBeSame(ref cursor, member.Value);
        }

        PropertyException.Unless(!cursor.NextProperty(), "the cursor finds more members");
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Tests.Scanning;

/// <summary>The scanner calls the same texts JSON as <see cref="Utf8JsonReader"/> does, wherever its windows of bytes begin and end.</summary>
public sealed class VerdictTests
{
    private static readonly string[] Texts =
    [
        """{"version": 2, "models": [{"id": "a", "type": "local_openai", "tags": ["chat", "é 東 🚀"], "context_k": 128}]}""",
        "{\r\n\t\"a\" : -0.5e+10 ,\r\n\t\"b\" : [ ] , \"c\":{ }, \"d\":[1,[2,[3,{\"e\":null}]]] }\n",
        """["plain","with \"escapes\" \\ \/ \b\f\n\r\t \u00e9 \ud83d\ude80 \ud800", "a text that is longer than one window of thirty-two bytes, and ends late", ""]""",
        """[0, -0, 12, 1.5, 1e5, 1E-5, 120.25e+3, true, false, null, "", {"": ""}]""",
    ];

    // What breaks a token, or makes another one of it.
    private static readonly byte[] Intruders = [(byte)'"', (byte)'\\', (byte)',', (byte)':', (byte)'}', (byte)']', (byte)'{', (byte)'0', (byte)'-', (byte)'.', (byte)'e', (byte)' ', (byte)'\n', 0, 0x1F, 0x7F, 0x80, 0xC3, 0xFF];

    public static TheoryData<string> All => [.. Texts];

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_that_is_cut_anywhere_gets_the_same_verdict(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        for (var length = 0; length <= utf8.Length; length++) VerdictIsTheSame(utf8.AsSpan(0, length));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_with_one_other_byte_anywhere_gets_the_same_verdict(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        for (var place = 0; place < utf8.Length; place++)
        {
            var own = utf8[place];
            foreach (var intruder in Intruders)
            {
                utf8[place] = intruder;
                VerdictIsTheSame(utf8);
            }

            utf8[place] = own;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_behind_any_number_of_spaces_gets_the_same_verdict(string text)
    {
        for (var spaces = 0; spaces < 70; spaces++) VerdictIsTheSame(Encoding.UTF8.GetBytes(new string(' ', spaces) + text + new string('\n', spaces)));
    }

    [Fact]
    public void A_string_of_any_length_is_read_whole_whatever_stands_at_its_end()
    {
        foreach (var last in new[] { "x", "\\n", "é", "🚀", "\\ud83d\\ude80" })
        {
            for (var length = 0; length < 80; length++)
            {
                var json = $"[\"{new string('a', length)}{last}\", 1]";
                var expected = JsonDocument.Parse(json).RootElement[0].GetString();

                var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
                cursor.BeginArray();
                Assert.True(cursor.NextElement());
                Assert.Equal(expected, cursor.ReadText());
                Assert.True(cursor.NextElement());
                Assert.Equal(1, cursor.ReadInteger(0, 9));
                Assert.False(cursor.NextElement());
            }
        }
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void Nesting_is_read_to_the_same_depth(int depth, bool isRead)
    {
        var json = new string('[', depth) + new string(']', depth);
        Assert.Equal(isRead, IsJson(Encoding.UTF8.GetBytes(json)));
    }

    private static void VerdictIsTheSame(ReadOnlySpan<byte> utf8)
    {
        if (IsJson(utf8) != FrameworkSaysJson(utf8)) Assert.Fail($"Not the same verdict on {JsonSerializer.Serialize(Encoding.Latin1.GetString(utf8))}");
    }

    private static bool IsJson(ReadOnlySpan<byte> utf8) => DocumentText.Read(utf8, static (ref JsonCursor json) => json.Pass() ? "json" : null) is not null;

    private static bool FrameworkSaysJson(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) return false;

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 512 });
        try
        {
            while (reader.Read())
            {
                // Each token is looked at by the reader itself.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

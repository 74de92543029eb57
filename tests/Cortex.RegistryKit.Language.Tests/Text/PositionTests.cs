using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Text;

public class PositionTests
{
    [Theory]
    [InlineData("abc", "c", 0, 2)]
    [InlineData("a\nbc", "c", 1, 1)]
    [InlineData("a\r\nbc", "c", 1, 1)]
    [InlineData("a\rbc", "c", 1, 1)]
    [InlineData("\n\n\nc", "c", 3, 0)]
    [InlineData("éc", "c", 0, 1)]
    [InlineData("東c", "c", 0, 1)]
    [InlineData("🚀c", "c", 0, 2)]
    [InlineData("é\r\n東🚀c", "c", 1, 3)]
    public void Lines_end_with_LF_CRLF_or_CR_and_columns_count_UTF16_units(string text, string marker, int line, int column)
    {
        var utf8 = Utf8Text.FromString(text);
        var offset = Array.IndexOf(utf8.Bytes, (byte)marker[0]);

        Assert.Equal(new TextPosition(line, column), utf8.PositionAt(offset));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var text = Utf8Text.FromBytes([0xEF, 0xBB, 0xBF, (byte)'a']);

        Assert.Equal(3, text.Start);
        Assert.Equal(new TextPosition(0, 0), text.PositionAt(3));
    }

    [Fact]
    public void The_end_of_the_text_has_a_position()
    {
        var text = Utf8Text.FromString("a\n");

        Assert.Equal(new TextPosition(1, 0), text.PositionAt(text.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.PositionAt(text.Length + 1));
    }

    [Fact]
    public void People_count_from_one() => Assert.Equal("3,8", new TextPosition(2, 7).ToString());
}

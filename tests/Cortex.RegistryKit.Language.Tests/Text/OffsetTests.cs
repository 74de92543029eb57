using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Text;

public sealed class OffsetTests
{
    [Fact]
    public void Positions_lead_back_to_their_offsets()
    {
        var text = Utf8Text.FromString("é\r\n東 🚀x\n\ry");
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var isInside = offset < text.Length && (text.Bytes[offset] & 0xC0) == 0x80;
            var isInBreak = offset > 0 && offset < text.Length && text.Bytes[offset - 1] == '\r' && text.Bytes[offset] == '\n';
            if (!isInside && !isInBreak) Assert.Equal(offset, text.OffsetAt(text.PositionAt(offset)));
        }
    }

    [Theory]
    [InlineData(0, 99, 2)]
    [InlineData(1, 3, 8)]
    [InlineData(99, 0, 17)]
    public void A_position_that_is_none_means_the_nearest_one_before(int line, int column, int expected) =>
        Assert.Equal(expected, Utf8Text.FromString("é\r\n東 🚀x\nyyy").OffsetAt(new TextPosition(line, column)));

    [Fact]
    public void A_line_has_no_break()
    {
        var text = Utf8Text.FromString("a\r\nb\n");

        Assert.Equal(3, text.LineCount);
        Assert.Equal(["a", "b", ""], Enumerable.Range(0, text.LineCount).Select(line => text.GetString(text.LineAt(line))));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.LineAt(3));
    }
}

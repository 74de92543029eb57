using System.Text;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Text;

public class Utf8Tests
{
    [Theory]
    [InlineData(new byte[] { 0x61, 0x80 }, 1)]
    [InlineData(new byte[] { 0xC0, 0xAF }, 0)]
    [InlineData(new byte[] { 0xE0, 0x80, 0xAF }, 0)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0)]
    [InlineData(new byte[] { 0x61, 0xF0, 0x9F, 0x9A }, 1)]
    [InlineData(new byte[] { 0xFF }, 0)]
    public void The_first_byte_that_is_not_UTF8_is_found(byte[] bytes, int offset) => Assert.Equal(offset, Utf8.FindInvalid(bytes));

    [Fact]
    public void It_agrees_with_NET_on_random_bytes()
    {
        var random = new Random(7);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(1, 7)];
            foreach (ref var b in bytes.AsSpan()) b = (byte)(random.Next(3) == 0 ? random.Next(128) : 128 + random.Next(128));

            Assert.Equal(IsSound(bytes), Utf8.FindInvalid(bytes) < 0);
        }

        bool IsSound(byte[] bytes)
        {
            try
            {
                strict.GetString(bytes);
                return true;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }
}

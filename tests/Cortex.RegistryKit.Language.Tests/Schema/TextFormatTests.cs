using Cortex.RegistryKit.Language.Schema.Formats;

namespace Cortex.RegistryKit.Language.Tests.Schema;

public class TextFormatTests
{
    [Theory]
    [InlineData("date-time", "2024-02-29T23:59:60Z", "2023-02-29T00:00:00Z")]
    [InlineData("date", "2000-02-29", "1900-02-29")]
    [InlineData("time", "08:30:06.5+01:00", "08:30:06")]
    [InlineData("time", "01:29:60+01:30", "01:29:60+01:29")]
    [InlineData("email", "\"a b\"@[127.0.0.1]", "a b@example.com")]
    [InlineData("idn-email", "实例@例子.测试", "实例")]
    [InlineData("hostname", "a--b.com", "a_b.com")]
    [InlineData("hostname", "xn--4ca0b", "xn--X")]
    [InlineData("idn-hostname", "bücher.example", "〮bücher")]
    [InlineData("ipv4", "192.168.0.1", "192.168.00.1")]
    [InlineData("ipv6", "::ffff:192.168.0.1", "1::2::3")]
    [InlineData("uri", "ldap://[2001:db8::7]/c=GB?one", "//relative")]
    [InlineData("uri-reference", "//relative", "a b")]
    [InlineData("iri", "http://ƒøø.ßår/?∂=π", "ƒøø")]
    [InlineData("iri-reference", "ƒøø", "a\\b")]
    [InlineData("uri-template", "/{term:1}/{?q*,lang}", "/{term")]
    [InlineData("json-pointer", "/a~1b/0", "/a~2")]
    [InlineData("relative-json-pointer", "1/a", "01/a")]
    [InlineData("regex", "^[]a\\/$", "^\\a")]
    public void A_text_is_of_a_format_or_not(string format, string right, string wrong)
    {
        Assert.Contains(format, TextFormats.Names);
        Assert.True(TextFormats.Accepts(format, right));
        Assert.False(TextFormats.Accepts(format, wrong));
    }

    [Fact]
    public void No_text_makes_any_format_throw()
    {
        var random = new Random(5);
        const string Signs = "ax0:/.-~#[]{}%@\"\\+*?^$(|)<é٣\u0300\u05d0\u0660\u200c🚀\ud800";
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Signs[random.Next(Signs.Length)]));
            if (random.Next(4) == 0) text = "xn--" + text;
            foreach (var format in TextFormats.Names) _ = TextFormats.Accepts(format, text);
        }
    }
}

using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Syntax;

public class JsonPointerTests
{
    // The examples of RFC 6901, section 5.
    [Theory]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/m~0n", "8")]
    [InlineData("/ ", "7")]
    public void It_leads_to_a_value(string text, string json)
    {
        var root = JsonTree.Parse(Utf8Text.FromString("""{"foo": ["bar", "baz"], "": 0, "a/b": 1, "m~n": 8, " ": 7}""")).Root;

        Assert.True(JsonPointer.TryParse(text, out var pointer));
        Assert.True(pointer.TryFind(root, out var found));
        Assert.Equal(json, found.Raw);
        Assert.Equal(text, pointer.ToString());
    }

    [Theory]
    [InlineData("/foo/2")]
    [InlineData("/foo/-1")]
    [InlineData("/none")]
    public void Or_nowhere(string text)
    {
        var root = JsonTree.Parse(Utf8Text.FromString("""{"foo": ["bar"]}""")).Root;

        Assert.True(JsonPointer.TryParse(text, out var pointer));
        Assert.False(pointer.TryFind(root, out _));
    }

    [Fact]
    public void A_text_without_a_slash_is_none() => Assert.False(JsonPointer.TryParse("foo", out _));
}

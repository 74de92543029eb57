using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Tests.Schema;

public class EcmaPatternTests
{
    // What JavaScript answers; .NET's own reading of the same text differs in each of these.
    [Theory]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^\\d$", "\u0663", false)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\s$", "\ufeff", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^[\\d]$", "\u0663", false)]
    [InlineData("[$]", "$", true)]
    public void It_matches_as_JavaScript_does(string source, string text, bool expected)
    {
        Assert.True(EcmaPattern.TryParse(source, out var pattern));
        Assert.Equal(expected, pattern!.IsMatch(text));
    }

    [Fact]
    public void A_match_that_takes_too_long_counts_as_none()
    {
        Assert.True(EcmaPattern.TryParse("^(a+)+$", out var pattern));
        Assert.False(pattern!.IsMatch(new string('a', 40) + "!"));
    }
}

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
    [InlineData("^.$", "🚀", true)]
    [InlineData("^.{2}$", "🚀", false)]
    [InlineData("^[^a]$", "🚀", true)]
    [InlineData("^[^a]+[^b]+$", "🚀", false)]
    [InlineData("^[^a]*[^b]+$", "🚀", true)]
    [InlineData("^[🚀-🚂]$", "🚁", true)]
    [InlineData("^[^🚀-🚂]$", "🚁", false)]
    [InlineData("^🚀{2}$", "🚀🚀", true)]
    [InlineData("^\\u{1F680}$", "🚀", true)]
    [InlineData("^\\ud83d\\ude80$", "🚀", true)]
    [InlineData("^[\\S]$", "\ufeff", false)]
    [InlineData("^[^\\S]$", "\ufeff", true)]
    [InlineData("^\\cJ$", "\n", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("\\bé", "é", false)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[a-z-[aeiou]]$", "b]", true)]
    [InlineData("^(?:(a)|b)\\1$", "b", true)]
    [InlineData("^(?<n>a)(b)\\2\\k<n>$", "abba", true)]
    [InlineData("^[\\w-.]$", "-", true)]
    [InlineData("^\\p{Lu}$", "É", true)]
    [InlineData("^a\\-b$", "a-b", true)]
    [InlineData("^{$", "{", true)]
    public void It_matches_as_JavaScript_does(string source, string text, bool expected)
    {
        Assert.True(EcmaPattern.TryParse(source, out var pattern));
        Assert.Equal(expected, pattern!.IsMatch(text));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("a)")]
    [InlineData("*")]
    [InlineData("a**")]
    [InlineData("\\a")]
    [InlineData("\\1")]
    [InlineData("\\Z")]
    [InlineData("(?i)a")]
    [InlineData("(?P<n>a)")]
    [InlineData("(?>a)")]
    [InlineData("[z-a]")]
    [InlineData("(?<n>a)(?<n>b)")]
    public void What_JavaScript_refuses_is_refused(string source)
    {
        Assert.False(EcmaPattern.TryParse(source, out _));
        Assert.False(EcmaPattern.IsWellFormed(source));
    }

    [Theory]
    [InlineData("a\\-b")]
    [InlineData("{")]
    [InlineData("[\\w-.]")]
    [InlineData("(?=a)*")]
    public void What_JavaScript_takes_without_its_flag_for_Unicode_is_taken_and_is_not_well_formed(string source)
    {
        Assert.True(EcmaPattern.TryParse(source, out _));
        Assert.False(EcmaPattern.IsWellFormed(source));
    }

    [Fact]
    public void A_property_of_characters_that_dotnet_lacks_is_named()
    {
        var finding = Assert.Single(Schemas.Parse("""{"pattern": "\\p{Script=Greek}"}""").Findings);

        Assert.Equal(@"error RK0002: 'pattern' has a \p{Script=Greek}, to which .NET has no equal, so this schema cannot be held against files", finding.ToString());
    }

    [Fact]
    public void A_match_that_takes_too_long_counts_as_none()
    {
        Assert.True(EcmaPattern.TryParse("^(a+)+$", out var pattern));
        Assert.False(pattern!.IsMatch(new string('a', 40) + "!"));
    }
}

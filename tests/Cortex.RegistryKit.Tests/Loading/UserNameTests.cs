namespace Cortex.RegistryKit.Tests.Loading;

/// <summary>A user's name is one portable file name, never a path.</summary>
public sealed class UserNameTests
{
    [Theory]
    [InlineData("alice")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData(".alice")]
    [InlineData("..alice")]
    [InlineData("élise-東-🚀")]
    [InlineData("console")]
    [InlineData("com0")]
    [InlineData("com10")]
    [InlineData("com\u00b9")]
    [InlineData("a\u0085")]
    [InlineData("\u00a0a")]
    public void It_may_be(string name)
    {
        Assert.True(UserName.TryParse(name, out var user));
        Assert.Equal(name, user.Value);
        Assert.Equal(user, UserName.Parse(name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../alice")]
    [InlineData("alice/sub")]
    [InlineData("alice\\sub")]
    [InlineData("/alice")]
    [InlineData("C:")]
    [InlineData("a*")]
    [InlineData("a?")]
    [InlineData("a\"")]
    [InlineData("<a>")]
    [InlineData("a|b")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a.")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u007f")]
    [InlineData("con")]
    [InlineData("CON.txt")]
    [InlineData("nul .txt")]
    [InlineData("prn")]
    [InlineData("aux.a.b")]
    [InlineData("com1")]
    [InlineData("LPT9.log")]
    [InlineData("com1\u00a0.x")]
    public void It_may_not_be(string? name)
    {
        Assert.False(UserName.TryParse(name, out var user));
        Assert.Equal(default, user);
        Assert.ThrowsAny<ArgumentException>(() => UserName.Parse(name!));
    }

    [Fact]
    public void It_may_not_hold_half_of_a_surrogate_pair() => Assert.False(UserName.TryParse("a\ud83d", out _));

    [Fact]
    public void It_has_255_bytes_at_most()
    {
        Assert.True(UserName.TryParse(new string('u', 255), out _));
        Assert.False(UserName.TryParse(new string('u', 256), out _));
        Assert.False(UserName.TryParse(new string('é', 128), out _));
    }

    [Fact]
    public void Case_counts() => Assert.NotEqual(UserName.Parse("alice"), UserName.Parse("Alice"));
}

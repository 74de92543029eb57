using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Tests.Syntax;

public class JsonNumberTests
{
    [Theory]
    [InlineData("0", "-0.0e5")]
    [InlineData("100", "1e2")]
    [InlineData("0.1", "10e-2")]
    [InlineData("-12.50", "-125e-1")]
    [InlineData("1e999999999999999999999", "1e999999999999999999999")]
    public void One_number_has_many_spellings(string one, string other)
    {
        Assert.Equal(JsonNumber.Parse(one), JsonNumber.Parse(other));
        Assert.Equal(JsonNumber.Parse(one).GetHashCode(), JsonNumber.Parse(other).GetHashCode());
        Assert.Equal(one, JsonNumber.Parse(one).ToString());
    }

    [Theory]
    [InlineData("-1e400", "-1")]
    [InlineData("-1", "-1e-400")]
    [InlineData("-1e-400", "0")]
    [InlineData("0", "1e-400")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("0.1", "0.10000000000000000001")]
    [InlineData("99", "100")]
    [InlineData("1e308", "1e999999999999999999999")]
    public void Numbers_have_an_order(string less, string more)
    {
        Assert.True(JsonNumber.Parse(less) < JsonNumber.Parse(more));
        Assert.False(JsonNumber.Parse(more) <= JsonNumber.Parse(less));
    }

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1.5e1", true)]
    [InlineData("1e400", true)]
    [InlineData("0e-5", true)]
    [InlineData("1.5", false)]
    [InlineData("1e-400", false)]
    public void A_number_is_whole_or_not(string number, bool expected) => Assert.Equal(expected, JsonNumber.Parse(number).IsInteger);

    [Theory]
    [InlineData("4.5", "1.5", true)]
    [InlineData("0.3", "0.1", true)]
    [InlineData("1e999999999", "7e-3", false)]
    [InlineData("7e999999999", "7e-3", true)]
    [InlineData("1e-999999999", "7", false)]
    [InlineData("12345678910111213141516", "4", true)]
    public void A_number_is_a_multiple_of_another_or_not(string number, string of, bool expected) => Assert.Equal(expected, JsonNumber.Parse(number).IsMultipleOf(JsonNumber.Parse(of)));
}

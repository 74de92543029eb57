using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Secrets;

/// <summary>A secret's text leaves by an explicit call alone.</summary>
public sealed class SecretTests
{
    [Fact]
    public void Equal_texts_make_equal_secrets()
    {
        Assert.Equal(new Secret("a"), new Secret("a"));
        Assert.Equal(new Secret("a").GetHashCode(), new Secret("a").GetHashCode());
        Assert.NotEqual(new Secret("a"), new Secret("b"));
        Assert.NotEqual(new Secret("a"), Secret.None);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u001f\u00a0")]
    public void A_blank_one_is_empty(string text) => Assert.True(new Secret(text).IsEmpty);

    [Fact]
    public void It_does_not_serialize()
    {
        Assert.Equal("""{"Key":"(secret)"}""", JsonSerializer.Serialize(new { Key = new Secret("abc") }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Secret>("\"abc\""));
    }

    [Fact]
    public void A_debugger_shows_neither_the_text_nor_the_fields()
    {
        Assert.Equal("(secret)", typeof(Secret).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.All(typeof(Secret).GetFields(BindingFlags.Instance | BindingFlags.NonPublic), field => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State));
    }

    [Fact]
    public void It_has_no_public_property_that_is_the_text() =>
        Assert.Equal(["None", "IsEmpty", "IsMissing"], typeof(Secret).GetProperties().Select(property => property.Name));
}

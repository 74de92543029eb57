using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Secrets;

/// <summary>A url prints without the user name and password that it may hold.</summary>
public sealed class UrlTests
{
    [Theory]
    [InlineData("http://host:8080/v1", "http://host:8080/v1")]
    [InlineData("http://user:pw@host/v1", "http://host/v1")]
    [InlineData("http://pw@host", "http://host")]
    [InlineData(" http://user:pw@host", " http://host")]
    [InlineData("http://user:p@w@host", "http://host")]
    [InlineData("http://user:p/w@host", "http://host")]
    [InlineData("http://user:p?w@host", "http://host")]
    [InlineData("http://user:p#w@host", "http://host")]
    [InlineData("https:///user:pw@host", "https://host")]
    [InlineData("user:pw@host", "host")]
    [InlineData("//user:pw@host/x", "host/x")]
    [InlineData("http:\\\\user:pw@host", "host")]
    [InlineData("http://host/@someone", "http://host/@someone")]
    [InlineData("http://host/?mail=a@b", "http://host/?mail=a@b")]
    [InlineData("", "")]
    public void It_prints(string text, string printed)
    {
        Assert.Equal(printed, new Url(text).ToString());
        Assert.Equal(text, new Url(text).Text);
    }

    [Fact]
    public void It_serializes_as_it_prints() => Assert.Equal("\"http://host/v1\"", JsonSerializer.Serialize(new Url("http://user:pw@host/v1")));

    [Theory]
    [InlineData("http://h/", "http://h")]
    [InlineData(" http://h// ", "http://h")]
    [InlineData("http://h", "http://h/")]
    public void Space_around_it_and_slashes_behind_it_do_not_change_the_place(string one, string other) => Assert.Equal("key", KeyLentAt(one, other));

    [Theory]
    [InlineData("http://h", "http://h/v1")]
    [InlineData("http://h", "https://h")]
    [InlineData("http://h", "http://H")]
    [InlineData("http://h", "http://u@h")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("/", "/")]
    public void Any_other_difference_does(string one, string other) => Assert.Equal("", KeyLentAt(one, other));

    private static string KeyLentAt(string server, string host)
    {
        var settings = new ModelRegistrySettings { LocalApiUrl = new Url(server), LocalApiKey = new Secret("key") };
        var text = Support.Registries.WithHost($$"""{"id": "h", "api_url": {{JsonSerializer.Serialize(host)}}}""");
        return Assert.IsType<ResolvedLocalOpenAiModel>(Support.Documents.Of(text, settings).Resolve("x")).ApiKey.Reveal();
    }
}

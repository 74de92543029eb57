using Cortex.RegistryKit.Language.Secrets;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Secrets;

public class SecretPlacesTests
{
    [Theory]
    [InlineData("""{"hosts": [{"api_key": "K"}]}""", "\"K\"")]
    [InlineData("""{"providers": {"google": {"accounts": [{"api_key": "K"}]}}}""", "\"K\"")]
    [InlineData("""{"hosts": [{"api_key": "${env:K}"}]}""", "\"${env:K}\"")]
    [InlineData("""{"hosts": [{"api_key": ["K", {"L": "M"}]}]}""", "\"K\" \"L\" \"M\"")]
    [InlineData("""{"hosts": [{"api_url": "https://user:K@example.com"}]}""", "\"https://user:K@example.com\"")]
    [InlineData("""{"hosts": [{"token": "K"}], "apiKey": {"a": "L"}}""", "\"K\" \"a\" \"L\"")]
    [InlineData("""{"hosts": [{"api_url": "https://example.com/@x", "label": "K"}], "models": [{"credential_id": "cli"}]}""", "\"https://example.com/@x\"")]
    [InlineData("""{"hosts": [{"api_key": "K", "api_key": "L"}], "models": [{"api_key": "M"}]}""", "\"K\" \"L\" \"M\"")]
    [InlineData("""{"hosts": [{"api_key": 7, "label": "office"}], "providers": {"anthropic": {"credentials": [{"id": "cli"}]}}}""", "")]
    public void Whatever_is_or_may_be_a_secret_is_found(string registry, string places)
    {
        var tree = JsonTree.Parse(Utf8Text.FromString(registry));

        Assert.Equal(places, string.Join(' ', SecretPlaces.Find(tree, Schemas.V2).Select(tree.Text.GetString)));
    }
}

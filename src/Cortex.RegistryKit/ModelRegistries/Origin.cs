using Cortex.RegistryKit.Language.Text;
namespace Cortex.RegistryKit;

/// <summary>Where a url leads: scheme, host and port. A text that is no absolute url is an origin of its own.</summary>
internal static class Origin
{
    public static bool IsSame(Url first, Url second) => Of(first) == Of(second);

    private static string Of(Url url)
    {
        var text = Blank.Trim(url.Text).TrimEnd('/');
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? $"{uri.Scheme}://{uri.Host}:{uri.Port}" : text;
    }
}

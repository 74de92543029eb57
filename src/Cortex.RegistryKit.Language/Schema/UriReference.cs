namespace Cortex.RegistryKit.Language.Schema;

/// <summary>URIs and what is relative to them, as text alone (RFC 3986, 5.2). A path of a file does as well as a URI.</summary>
internal static class UriReference
{
    /// <summary>Takes the fragment off.</summary>
    public static string WithoutFragment(string uri) => uri.IndexOf('#') is var mark and >= 0 ? uri.Substring(0, mark) : uri;

    /// <summary>The fragment, percent-decoded; empty where there is none.</summary>
    public static string Fragment(string uri) => uri.IndexOf('#') is var mark and >= 0 ? Uri.UnescapeDataString(uri.Substring(mark + 1)) : "";

    /// <summary>A URI with a fragment; without the sign where there is none.</summary>
    public static string Key(string uri, string fragment) => fragment.Length == 0 ? uri : $"{uri}#{fragment}";

    /// <summary>What a reference means where a base stands; neither with a fragment.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        var (scheme, authority, path, query) = Split(reference);
        var of = Split(baseUri);
        if (scheme.Length > 0) return scheme + authority + WithoutDots(path) + query;
        if (authority.Length > 0) return of.Scheme + authority + WithoutDots(path) + query;
        if (path.Length == 0) return of.Scheme + of.Authority + of.Path + (query.Length > 0 ? query : of.Query);
        return of.Scheme + of.Authority + WithoutDots(path[0] == '/' ? path : Merge(of.Authority, of.Path, path)) + query;
    }

    private static string Merge(string authority, string basePath, string path) =>
        authority.Length > 0 && basePath.Length == 0 ? "/" + path : basePath.Substring(0, basePath.LastIndexOf('/') + 1) + path;

    // Each part with the sign that sets it apart, so that joining them gives the text again.
    private static (string Scheme, string Authority, string Path, string Query) Split(string uri)
    {
        var colon = uri.IndexOf(':');
        var hasScheme = colon > 0 && uri.Substring(0, colon).All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '-' or '.');
        var scheme = hasScheme ? uri.Substring(0, colon + 1) : "";
        var rest = uri.Substring(scheme.Length);
        var mark = rest.IndexOf('?');
        var query = mark < 0 ? "" : rest.Substring(mark);
        if (mark >= 0) rest = rest.Substring(0, mark);
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return (scheme, "", rest, query);

        var end = rest.IndexOf('/', 2);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        return (scheme, authority, rest.Substring(authority.Length), query);
    }

    private static string WithoutDots(string path)
    {
        if (path.IndexOf("./", StringComparison.Ordinal) < 0 && !path.EndsWith(".", StringComparison.Ordinal)) return path;

        var steps = new List<string>();
        var all = path.Split('/');
        for (var i = 0; i < all.Length; i++)
        {
            var isLast = i == all.Length - 1;
            if (all[i] == "..")
            {
                if (steps.Count > 0 && steps[steps.Count - 1] is not ("" or "..")) steps.RemoveAt(steps.Count - 1);
                else if (path[0] != '/') steps.Add("..");
                if (isLast) steps.Add("");
            }
            else if (all[i] != ".")
            {
                steps.Add(all[i]);
            }
            else if (isLast)
            {
                steps.Add("");
            }
        }

        return string.Join("/", steps);
    }
}

namespace Cortex.RegistryKit.Language.Rules.Secrets;

/// <summary>RK3003: a url with a user name or password in it. Urls go into logs, and redirects carry them on.</summary>
internal static class SecretInUrl
{
    public static readonly Rule Rule = new("RK3003", Severity.Error, "A url holds a user name or password");

    public static void Check(Inspection inspection)
    {
        foreach (var owner in inspection.Relations.Objects)
        {
            foreach (var property in owner.Description.Urls)
            {
                if (!owner.TryGetText(property.Name, out var value, out var url) || !HasUserInfo(url)) continue;

                var place = owner.Place.Member(property.Name);
                var secret = owner.Description.Properties.FirstOrDefault(other => other.Node.Target.Secret?.Url == property.Name);
                inspection.Add(new Finding(Rule, value.Span, place.Pointer, $"{place}the url holds a user name or password; {(secret is null ? "take it out" : $"a key belongs in '{secret.Name}'")}"));
            }
        }
    }

    // Between the scheme and the path; an @ behind them is part of a name.
    private static bool HasUserInfo(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return false;

        var end = url.IndexOfAny(['/', '?', '#', '\\'], start + 3);
        return url.IndexOf('@', start + 3, (end < 0 ? url.Length : end) - start - 3) >= 0;
    }
}

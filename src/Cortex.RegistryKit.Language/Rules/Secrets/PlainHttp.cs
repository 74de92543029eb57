namespace Cortex.RegistryKit.Language.Rules.Secrets;

/// <summary>RK3002: a secret that is sent over plain http to another machine. Whoever is on the way reads it.</summary>
internal static class PlainHttp
{
    public static readonly Rule Rule = new("RK3002", Severity.Warning, "A secret is sent without encryption");

    public static void Check(Inspection inspection)
    {
        foreach (var secret in WrittenSecret.All(inspection))
        {
            if (secret.Property.Node.Target.Secret?.Url is not string name || !secret.Owner.TryGetText(name, out var value, out var url)) continue;
            if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme != "http" || IsLocal(parsed)) continue;

            var place = secret.Owner.Place.Member(name);
            inspection.Add(new Finding(Rule, value.Span, place.Pointer, $"{place}'{secret.Property.Name}' is sent to '{parsed.Host}' over plain http, so that everybody on the way can read it; use https"));
        }
    }

    private static bool IsLocal(Uri url) => url.IsLoopback || url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}

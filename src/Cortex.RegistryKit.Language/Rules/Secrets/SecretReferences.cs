using Cortex.RegistryKit.Language.Secrets;

namespace Cortex.RegistryKit.Language.Rules.Secrets;

/// <summary>
/// Where secrets are to be looked up. RK3005: a text that is meant as a reference and is none, so that it would be sent as a key;
/// RK3006: a variable that this file may not name; RK3007: nothing is there.
/// </summary>
internal static class SecretReferences
{
    public static readonly Rule Malformed = new("RK3005", Severity.Error, "A reference to a secret cannot be followed");
    public static readonly Rule Forbidden = new("RK3006", Severity.Warning, "A reference to a secret is not allowed here");
    public static readonly Rule Unset = new("RK3007", Severity.Error, "A reference to a secret leads nowhere");

    public static void Check(Inspection inspection)
    {
        foreach (var secret in WrittenSecret.All(inspection).Where(secret => SecretReference.IsMeant(secret.Text)))
        {
            if (!SecretReference.TryParse(secret.Text, out var reference)) Add(inspection, secret, Malformed, "this is no reference to a secret; write ${env:NAME} or ${file:path}");
            else if (Fault(reference!) is string fault) Add(inspection, secret, Malformed, fault);
            else if (reference!.Kind == SecretReferenceKind.Environment && inspection.Context.AllowsVariable is { } allows && !allows(reference.Target)) Add(inspection, secret, Forbidden, $"the application does not allow the environment variable {reference.Target} here, so the secret counts as absent");
            else if (inspection.Context.CanResolve is { } canResolve && !canResolve(reference)) Add(inspection, secret, Unset, reference.Kind == SecretReferenceKind.Environment ? $"the environment variable {reference.Target} is not set" : $"there is no readable file '{reference.Target}'");
        }
    }

    private static string? Fault(SecretReference reference)
    {
        if (reference.Kind == SecretReferenceKind.Environment) return IsName(reference.Target) ? null : "the name of an environment variable has letters, digits and underscores, and begins with no digit: ${env:NAME}";
        if (reference.Target.Length == 0) return "the path of the file is missing: ${file:path}";
        return LeavesFolder(reference.Target) ? "the file has to stand in the folder of this registry, or below it, and its path to be relative" : null;
    }

    private static bool IsName(string name) => name.Length > 0 && !IsDigit(name[0]) && name.All(c => c == '_' || IsDigit(c) || c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool LeavesFolder(string path) => path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':') || path.Split('/', '\\').Contains("..");

    private static void Add(Inspection inspection, WrittenSecret secret, Rule rule, string what) =>
        inspection.Add(new Finding(rule, secret.Value.Span, secret.Place.Pointer, $"{secret.Place}{what}"));
}

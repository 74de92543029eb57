using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Secrets;

namespace Cortex.RegistryKit.Language.Rules.Secrets;

/// <summary>RK3001: a secret in plain text in a file that is committed. Whoever can read the repository has it, for ever.</summary>
internal static class LiteralSecret
{
    public static readonly Rule Rule = new("RK3001", Severity.Error, "A secret stands in a committed file");

    public static void Check(Inspection inspection)
    {
        if (!inspection.Context.IsCommitted) return;

        var names = new VariableNames(inspection);
        foreach (var secret in WrittenSecret.All(inspection).Where(secret => !SecretReference.IsMeant(secret.Text)))
        {
            var variable = names.For(secret);
            inspection.Add(new Finding(Rule, secret.Value.Span, secret.Place.Pointer, $"{secret.Place}a secret stands here in plain text, and this file is committed; write {SecretReference.ToVariable(variable)}, put the secret into that environment variable, and have a new one issued")
            {
                Fix = new Fix($"Change to {SecretReference.ToVariable(variable)}", Mend.Change(secret.Place.Path, SecretReference.ToVariable(variable)).Edits) { Variable = variable },
            });
        }
    }
}

using System.Text.Json;

namespace Cortex.RegistryKit.Conformance;

/// <summary>The settings of a case: absent ones have the defaults that the cases' description names.</summary>
internal sealed record CaseSettings(ModelRegistrySettings Typed, IReadOnlyList<RoleName> DefinedRoles)
{
    public static CaseSettings Read(JsonElement settings, JsonElement environment)
    {
        var values = new Dictionary<string, string?> { ["default_model"] = "claude-default", ["orchestrator_model"] = "gemini-default" };
        IReadOnlyList<RoleName> roles = [new("chat"), new("orchestrator"), new("distill"), new("coder"), new("research")];
        foreach (var setting in settings.EnumerateObjectOrEmpty())
        {
            if (setting.Name == "defined_roles") roles = [.. setting.Value.EnumerateArray().Select(role => new RoleName(CaseJson.Text(role)))];
            else values[setting.Name] = setting.Value.ValueKind == JsonValueKind.Null ? null : CaseJson.Text(setting.Value);
        }

        var variables = values.Where(value => value.Value is not null).Select(value => new KeyValuePair<string, string>(value.Key.ToUpperInvariant(), value.Value!))
            .Concat(environment.EnumerateObjectOrEmpty().Select(variable => new KeyValuePair<string, string>(variable.Name, CaseJson.Text(variable.Value))));
        return new CaseSettings(ModelRegistrySettings.FromVariables(variables), roles);
    }
}

using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>A case's settings as the variables that they would be read from.</summary>
internal static class VectorSettings
{
    public static ModelRegistrySettings Of(VectorCase vector)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["DEFAULT_MODEL"] = "claude-default", ["ORCHESTRATOR_MODEL"] = "gemini-default" };
        foreach (var setting in vector.Settings)
        {
            if (setting.Value.ValueKind == JsonValueKind.String) variables[setting.Name.ToUpperInvariant()] = setting.Value.GetString()!;
            else variables.Remove(setting.Name.ToUpperInvariant());
        }

        foreach (var variable in vector.Environment) variables[variable.Name] = variable.Value.GetString()!;
        return ModelRegistrySettings.FromVariables(variables);
    }
}

using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1008: a file of another version than the schema's. What its parts mean is not known here.</summary>
internal static class UnsupportedVersion
{
    public static readonly Rule Rule = new("RK1008", Severity.Error, "The file has a version that is not supported");

    /// <summary>Adds a finding if the file says that it is of another version; false if it does.</summary>
    public static bool Check(JsonNode root, RegistrySchema schema, List<Finding> findings)
    {
        if (schema.VersionProperty is not string name || !root.TryGetMember(name, out var member)) return true;
        if (!member.Value.TryGetNumber(out var version) || version < 1 || version > int.MaxValue || version != Math.Floor(version) || version == schema.Version) return true;

        var message = version > schema.Version
            ? $"'{name}' is {version}, which is newer than {schema.Version}, the newest that is known here; update the software, or the schema"
            : $"'{name}' is {version}, which is older than {schema.Version}; the file has to be migrated";
        findings.Add(new Finding(Rule, member.Value.Span, "/" + name, message));
        return false;
    }
}

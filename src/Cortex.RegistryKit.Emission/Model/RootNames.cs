using Cortex.RegistryKit.Emission.Emit;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>Names the root record of a schema without a title: after its files, else after its <c>$id</c>.</summary>
internal static class RootNames
{
    private const string Otherwise = "Document";

    private static readonly string[] Endings = [".json", ".schema"];

    public static string Of(RegistrySchema schema)
    {
        var id = schema.Id.TrimEnd('#', '/');
        var name = schema.FileName ?? id.Substring(id.LastIndexOfAny(['/', ':']) + 1);
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name.Substring(0, name.Length - ending.Length);
        }

        var pascal = CSharp.Pascal(name);
        return pascal == "_" ? Otherwise : pascal;
    }
}

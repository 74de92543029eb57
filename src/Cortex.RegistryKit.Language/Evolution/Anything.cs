using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>The schema that stands where a schema has none.</summary>
internal static class Anything
{
    public static readonly SchemaNode Node = RegistrySchema.Parse(Utf8Text.FromString("true")).Root;
}

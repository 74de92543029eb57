using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>What is known of values and the schemas that meet them more than once. Without it the work could double at every level of a recursive schema.</summary>
internal sealed class AnsweredShapes
{
    private readonly Dictionary<(int Value, SchemaNode Schema), bool> silent = [];
    private readonly Dictionary<(int Value, SchemaNode Schema), bool> reported = [];

    public bool TryGet(JsonNode value, SchemaNode schema, bool isSilent, out bool sound)
    {
        sound = false;
        return schema.IsShared && (isSilent ? silent : reported).TryGetValue((value.Index, schema), out sound);
    }

    // Looking at a plain value again is as fast as remembering it; what was wrong with it is said once.
    public void Add(JsonNode value, SchemaNode schema, bool isSilent, bool sound)
    {
        var isPlain = value.Kind is not (JsonKind.Array or JsonKind.Object) && !schema.IsCombined;
        if (schema.IsShared && (!isPlain || (!isSilent && !sound))) (isSilent ? silent : reported)[(value.Index, schema)] = sound;
    }
}

using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>The types of JSON in the words of people.</summary>
internal static class TypeNames
{
    private static readonly (JsonTypes Type, string Name)[] All =
    [
        (JsonTypes.String, "a string"), (JsonTypes.Integer, "a whole number"), (JsonTypes.Number, "a number"), (JsonTypes.Boolean, "true or false"),
        (JsonTypes.Array, "an array"), (JsonTypes.Object, "an object"), (JsonTypes.Null, "null"),
    ];

    public static string Of(JsonTypes types) => string.Join(" or ", All.Where(type => (types & type.Type) != 0).Select(type => type.Name));

    public static string Of(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "a string",
        JsonKind.Number => "a number",
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };
}

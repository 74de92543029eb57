using Cortex.RegistryKit.Language.Navigation;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>What a schema says of values, for people.</summary>
internal static class Descriptions
{
    /// <summary>What a value means; null where the schema does not say. A variant's words come before those of all variants.</summary>
    public static string? Of(ValueView view)
    {
        var texts = view.Schemas.Select(schema => schema.Description).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return texts.Count == 0 ? null : string.Join("\n\n", texts);
    }
}

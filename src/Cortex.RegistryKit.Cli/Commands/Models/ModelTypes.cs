using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Cli.Commands.Models;

/// <summary>The types of models, and what the schema says of each.</summary>
internal static class ModelTypes
{
    private static readonly SchemaNode Entity = ShippedSchema.Model.Kind(ModelId.Kind)!.Entity;

    /// <summary>The types that the schema knows.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Entity.OneOf.Select(variant => NameOf(variant.Target)).OfType<string>()];

    /// <summary>An empty model of a type.</summary>
    public static Model Create(string type, ModelId id)
    {
        Model[] known = [new ClaudeCliModel { Id = id }, new GeminiCliModel { Id = id }, new GeminiApiModel { Id = id }, new LocalOpenAiModel { Id = id }];
        return known.FirstOrDefault(model => model.Type == type) ?? new UnknownModel(type) { Id = id };
    }

    /// <summary>Makes sure that a model of a type has the references that it is given, and those that it cannot do without.</summary>
    /// <param name="type">The type.</param>
    /// <param name="given">The id given for each kind that a model may refer to; null where nothing is said of it.</param>
    /// <param name="isNew">Whether nothing said means that there is none.</param>
    /// <exception cref="RefusedException">They do not fit.</exception>
    public static void RequireFitting(string type, IReadOnlyDictionary<string, string?> given, bool isNew)
    {
        if (!Known.Contains(type)) return;

        foreach (var (kind, id) in given)
        {
            var word = ReferenceOf(RegistrySchema.Variant(Entity, type)!, kind);
            if (id is { Length: > 0 } && word is null) throw new RefusedException($"a model of the type '{type}' has no {kind}; --{kind} is for {string.Join(", ", Known.Where(other => ReferenceOf(RegistrySchema.Variant(Entity, other)!, kind) is not null))}");
            if (word?.OnMissing == "skip" && (id is { Length: 0 } || (id is null && isNew))) throw new RefusedException($"a model of the type '{type}' cannot be used without a {kind}: --{kind} says which");
        }
    }

    private static ReferenceWord? ReferenceOf(SchemaNode variant, string kind) =>
        Entity.Properties.FirstOrDefault(property => property.Node.Target.Reference?.To == kind) is { } property ? variant.Property(property.Name)?.Reference : null;

    private static string? NameOf(SchemaNode variant) => variant.Property(Entity.Union!)?.Const is { } name && name.TryGetText(out var text) ? text : null;
}

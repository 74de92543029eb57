using Cortex.RegistryKit.Emission.Model;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit;

/// <summary>Emits the value of a property that a resolved entity gets from another one.</summary>
internal static class JoinEmitter
{
    /// <summary>The property of the other entity that the value comes from first, or null.</summary>
    public static PropertyModel? Source(DocumentModel document, ReferenceWord words, JoinedProperty joined) =>
        joined.Value is PathExpression path ? Other(document, words).Properties.FirstOrDefault(property => property.JsonName == path.Path) : null;

    /// <summary>The type of the joined property.</summary>
    public static string Type(DocumentModel document, ReferenceWord words, JoinedProperty joined)
    {
        var source = Source(document, words, joined);
        return source switch
        {
            null => "string",
            { Kind: ValueKind.Secret } => "Secret",
            { Kind: ValueKind.Url } => "Url",
            { Kind: ValueKind.Text } when joined.Value.Else is not null => "string",
            _ => source.DeclaredType + (source.IsNeverNull && IsReference(source) ? "?" : ""),
        };
    }

    /// <summary>The value, seen from a local variable that holds the other entity.</summary>
    public static string Value(DocumentModel document, ReferenceWord words, JoinedProperty joined, string other)
    {
        var source = Source(document, words, joined);
        var texts = new TextEmitter(document) { Path = path => TextEmitter.OfProperty(Other(document, words).Properties.First(property => property.JsonName == path), other + ".") };
        return source switch
        {
            null => texts.Emit(joined.Value),
            { Kind: ValueKind.Secret } => Secret(document, words, source, joined.Value.Else, other),
            { Kind: ValueKind.Url } when joined.Value.Else is { } otherwise && texts.Emit(otherwise) is not "\"\"" and var text => $"Joining.IsBlank({other}.{source.Name}) ? new Url({text}) : {other}.{source.Name}",
            { Kind: ValueKind.Url } when source.IsNeverNull => $"{other}.{source.Name}",
            { Kind: ValueKind.Url } => $"{other}.{source.Name} ?? Url.Empty",
            { Kind: ValueKind.Text } when joined.Value.Else is not null => texts.Emit(joined.Value),
            _ => $"{other}.{source.Name}",
        };
    }

    /// <summary>The value where there is no other entity.</summary>
    public static string Missing(DocumentModel document, ReferenceWord words, JoinedProperty joined) => Type(document, words, joined) switch
    {
        "Secret" => "Secret.None",
        "Url" => "Url.Empty",
        "string" => "\"\"",
        _ => "default",
    };

    private static string Secret(DocumentModel document, ReferenceWord words, PropertyModel source, Expression? otherwise, string other)
    {
        var own = $"snapshot.ResolveSecret({other}.{source.Name})";
        return $"Joining.OrElse({own}, {SecretElse(document, words, source, otherwise, other)})";
    }

    /// <summary>The secret that stands in. One that belongs to a url goes to an entity at that very url alone.</summary>
    private static string SecretElse(DocumentModel document, ReferenceWord words, PropertyModel source, Expression? otherwise, string other)
    {
        if (otherwise is not SettingExpression setting) return "Secret.None";

        var declared = document.Schema.Settings.First(candidate => candidate.Name == setting.Name);
        var property = $"settings.{document.SettingName(declared)}";
        if (declared.Node.Secret?.Url is not string url) return $"{property} ?? Secret.None";

        var belongsTo = document.SettingName(document.Schema.Settings.First(candidate => candidate.Name == url));
        var askedFor = Other(document, words).AllProperties.FirstOrDefault(property => property.JsonName == source.Node.Secret?.Url);
        return askedFor is null ? "Secret.None" : $"Joining.BoundTo({property}, settings.{belongsTo}, {other}.{askedFor.Name})";
    }

    private static bool IsReference(PropertyModel source) => source.Kind is ValueKind.Text or ValueKind.Record or ValueKind.Raw or ValueKind.Entities or ValueKind.EntityMap;

    private static RecordModel Other(DocumentModel document, ReferenceWord words) => document.Entity(document.Schema.Kind(words.To!)!);
}
